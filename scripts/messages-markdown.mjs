// docs/MESSAGES.md: the reference of all messages, printed from the rows.

/** @type {[title: string, file: string][]} */
const chapters = [
  ['Session', 'session'],
  ['Failures', 'failure'],
  ['Events of calls', 'call-events'],
  ['Events of agents', 'agent-events'],
  ['Call data', 'call-data'],
  ['Client control', 'client-control'],
  ['Supervision', 'supervisor'],
  ['Monitors', 'monitors'],
  ['Miscellaneous', 'miscellaneous'],
  ['Services of servers', 'server-service'],
  ['Configuration', 'configuration'],
  ['Known by number and name only', 'undocumented'],
];
const senders = { client: 'client → server', server: 'server → client', both: 'either way' };

/**
 * @param {typeof import('../src/protocol')} protocol
 * @param {Record<string, object>} filesOfRows rows by the file that declares them: `{ session: { OPEN_REQ: … } }`
 */
export function messagesMarkdown(protocol, filesOfRows) {
  const { OLDEST_VERSION, NEWEST_VERSION, enums, layoutFor } = protocol;
  const anchors = new Map(Object.entries(enums).map(([name, enumeration]) => [enumeration, name]));
  const versions = Array.from({ length: NEWEST_VERSION - OLDEST_VERSION + 1 }, (_, i) => OLDEST_VERSION + i);

  const link = (name) => `[${name}](#${name.toLowerCase()})`;
  const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
  const table = (head, lines) =>
    lines.length === 0
      ? []
      : [
          `| ${head.join(' | ')} |`,
          `|${' --- |'.repeat(head.length)}`,
          ...lines.map((line) => `| ${line.map(cell).join(' | ')} |`),
          '',
        ];

  function range({ since, until }) {
    if (since === undefined && until === undefined) return '';
    if (until === undefined) return `${since}+`;
    return since === undefined ? `to ${until}` : `${since}–${until}`;
  }
  function typeOf(field) {
    const type = field.packedBy === undefined ? field.wire : `${field.wire} × ${field.packedBy}`;
    return field.enum ? `${type}, ${link(anchors.get(field.enum) ?? field.enum.name)}` : type;
  }
  function sizeOf(field) {
    if (field.packedBy !== undefined) return '';
    if (typeof field.maxSize === 'number') return field.maxSize;
    return field.maxSize.map(([since, size]) => (since <= OLDEST_VERSION ? size : `from ${since}: ${size}`)).join(', ');
  }
  function remarks(field) {
    return [
      field.doc,
      field.required ? 'Always sent.' : undefined,
      field.counts ? 'A count, written by the encoder.' : undefined,
      field.absent === undefined
        ? undefined
        : `None: ${field.absent > 0xff ? `0x${field.absent.toString(16)}` : field.absent}.`,
      field.inferred ? 'The version is inferred.' : undefined,
    ]
      .filter(Boolean)
      .join(' ');
  }

  function* floatingLines(row) {
    for (const [key, entry] of Object.entries(row.floating)) {
      if (!('members' in entry)) {
        yield [entry.tag ?? 'not printed', key, typeOf(entry), sizeOf(entry), range(entry), remarks(entry)];
        continue;
      }
      const names = Object.keys(entry.members);
      const most = entry.maxCount === undefined ? '' : `, at most ${entry.maxCount}`;
      for (const [name, field] of Object.entries(entry.members)) {
        const place = names.length === 1 ? name : `${key}[].${name}`;
        const many = name === names[0] ? `As many as ${entry.countedBy}${most}.` : '';
        const within = field.repeatedBy === undefined ? '' : `Repeats in its record, as many as ${field.repeatedBy}.`;
        yield [
          field.tag ?? 'not printed',
          place,
          typeOf(field),
          sizeOf(field),
          range(field),
          [many, within, remarks(field)].filter(Boolean).join(' '),
        ];
      }
    }
  }

  /** Bytes of the fixed part by ranges of versions. */
  function fixedSizes(row) {
    const runs = [];
    for (const version of versions.filter((each) => each >= (row.since ?? 0))) {
      const size = layoutFor(row, version).fixedSize;
      if (runs.at(-1)?.size === size) runs.at(-1).last = version;
      else runs.push({ size, first: version, last: version });
    }
    if (runs.length === 1) return `${runs[0].size} bytes`;
    return runs
      .map(({ size, first, last }) => `${first === last ? first : `${first}–${last}`}: ${size} bytes`)
      .join(', ');
  }

  function section(row) {
    const facts = [
      `${row.type}`,
      row.kind,
      senders[row.from],
      row.since === undefined ? undefined : `since version ${row.since}`,
      row.service ? `needs ${row.service.join(' or ')}` : undefined,
      row.confirmedBy ? `confirmed by ${link(row.confirmedBy)}` : undefined,
      row.repeatsUntil ? `further confirmations follow while ${row.repeatsUntil} is not 0` : undefined,
    ].filter(Boolean);
    const lines = [`### ${row.name}`, '', row.summary, '', facts.join(' · '), ''];
    if (row.opaque) return lines;
    const fixed = Object.entries(row.fixed).map(([key, field]) => [key, typeOf(field), range(field), remarks(field)]);
    if (fixed.length > 0)
      lines.push(`Fixed part, ${fixedSizes(row)}:`, '', ...table(['Field', 'Type', 'Versions', ''], fixed));
    else lines.push('No fixed part.', '');
    const floating = [...floatingLines(row)];
    if (floating.length > 0)
      lines.push('Floating part:', '', ...table(['Tag', 'Field', 'Type', 'Bytes', 'Versions', ''], floating));
    for (const note of row.notes ?? []) lines.push(`- ${note}`);
    for (const { since, until, with: more, without, fixed: other, why } of row.alternatives ?? []) {
      const shape = other
        ? `as ${Object.keys(other).join(', ')}`
        : [more && `with ${more.join(', ')}`, without && `without ${without.join(', ')}`].filter(Boolean).join(' and ');
      lines.push(
        `- Also read ${shape}${since === undefined && until === undefined ? '' : ` (versions ${range({ since, until })})`}: ${why}.`,
      );
    }
    if (lines.at(-1) !== '') lines.push('');
    return lines;
  }

  function enumerationSection([name, enumeration]) {
    const hex = enumeration.kind === 'mask';
    const lines = enumeration.values.map((value) => [
      hex ? `0x${value.value.toString(16).padStart(8, '0')}` : value.value,
      value.guideName + (value.aliases ? `, ${value.aliases.join(', ')}` : ''),
      value.name === value.guideName ? '' : value.name,
      range(value),
      value.meaning + (value.advice ? `: ${value.advice}` : ''),
    ]);
    const body =
      lines.length === 0
        ? ['No guide prints its numbers.', '']
        : table([hex ? 'Bit' : 'Number', 'Guide', 'In flows', 'Versions', 'Meaning'], lines);
    return [`### ${name}`, '', ...(hex ? ['A mask: in flows a list of names.', ''] : []), ...body];
  }

  return [
    '# Messages',
    '',
    '<!-- Printed from the rows of src/protocol by `npm run docs`; a test compares. -->',
    '',
    `All messages of Cisco's CTI Server protocol (GED-188) that this package knows, protocol versions ${OLDEST_VERSION} to ${NEWEST_VERSION}. Names are`,
    'those of the CTI Server Message Reference Guide. Sources are the guides for versions 9 and 14 to 25 and what independent',
    'implementations send; where they contradict each other a line below the message says what was chosen.',
    '',
    'A frame is an 8-byte header (bytes that follow, message type), the fixed part in printed order, then floating fields in any',
    'order. A floating field has a tag, a length and data: one byte each for tag and length up to version 19, two from 20. All',
    'numbers are big-endian: UINT, INT and TIME (seconds since 1970) have 4 bytes, USHORT and BOOL 2, UCHAR 1. STRING ends with a NUL',
    'that its length counts. A field that is not there has its *None* number in the fixed part, and is not sent in the floating part.',
    '',
    ...chapters.flatMap(([title, file]) => [
      `## ${title}`,
      '',
      ...Object.values(filesOfRows[file])
        .sort((a, b) => a.type - b.type)
        .flatMap(section),
    ]),
    '## Enumerations and masks',
    '',
    ...Object.entries(enums)
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .flatMap(enumerationSection),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

export const messageFiles = chapters.map(([, file]) => file);
