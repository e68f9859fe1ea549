import { typeKey, type NodeDeclaration, type Property } from '../node-red/declaration';

const icons: Record<Property['kind'], string> = {
  text: 'tag',
  number: 'hashtag',
  checkbox: 'check-square-o',
  select: 'list-ul',
  many: 'list',
  config: 'plug',
  password: 'key',
  json: 'code',
  typed: 'arrow-right',
  fields: 'plus-square-o',
};

/** The edit dialog's rows: the first ones always to be seen, the others under headings that open and close. */
export function formOf(declaration: NodeDeclaration): string {
  const prefix = declaration.family === 'connection' ? 'node-config-input' : 'node-input';
  const entries = Object.entries(declaration.properties);
  const top = entries.filter(([, property]) => property.section === undefined && property.kind !== 'fields');
  const sections = new Map<string, [string, Property][]>();
  for (const entry of entries) {
    const section = entry[1].section ?? (entry[1].kind === 'fields' ? 'more' : undefined);
    if (section !== undefined) sections.set(section, [...(sections.get(section) ?? []), entry]);
  }
  const rows = top.map(([key, property]) => rowOf(declaration, prefix, key, property));
  if (declaration.outputPerChoice) rows.push(`<input type="hidden" id="${prefix}-outputs">`);
  if (declaration.checkButton) rows.push(checkRow(declaration.type));
  for (const [section, members] of sections) {
    rows.push(
      `<details class="cti-section" data-section="${section}"><summary data-i18n="${declaration.type}.section.${section}"></summary>`,
      ...members.map(([key, property]) => rowOf(declaration, prefix, key, property)),
      '</details>',
    );
  }
  return rows.join('\n');
}

function rowOf({ type }: NodeDeclaration, prefix: string, key: string, property: Property): string {
  const id = `${prefix}-${key}`;
  const title = property.help === undefined ? '' : ` data-i18n="[title]${type}.help.${key}"`;
  // The heading of its section names it already.
  if (property.kind === 'fields')
    return `<div class="form-row cti-row" data-property="${key}">${controlOf(type, id, prefix, key, property)}</div>`;
  const label = `<label for="${id}"${title}><i class="fa fa-${icons[property.kind]}"></i> <span data-i18n="${type}.label.${key}"></span></label>`;
  // A connection is set up once, and by somebody who needs every word; the forms of flows stay short.
  const isExplained = prefix === 'node-config-input' && property.help !== undefined;
  const help = isExplained ? `\n  <div class="cti-help" data-i18n="${type}.help.${key}"></div>` : '';
  return `<div class="form-row cti-row" data-property="${key}">${label}\n  ${controlOf(type, id, prefix, key, property)}${help}</div>`;
}

function controlOf(type: string, id: string, prefix: string, key: string, property: Property): string {
  switch (property.kind) {
    case 'text':
      return `<input type="text" id="${id}"${property.placeholder ? ` data-i18n="[placeholder]${type}.placeholder.${key}"` : ''}>`;
    case 'json':
      return `<input type="text" id="${id}" class="cti-json">`;
    case 'number':
      return `<input type="text" inputmode="numeric" id="${id}" class="cti-number">${property.unit ? ` <span>${property.unit}</span>` : ''}`;
    case 'checkbox':
      return `<input type="checkbox" id="${id}" class="cti-checkbox">`;
    case 'password':
      return `<input type="password" id="${id}">`;
    case 'select':
      return `<select id="${id}">${property.options.map(({ value }) => `<option value="${value}" data-i18n="${type}.option.${key}.${value}"></option>`).join('')}</select>`;
    case 'config':
      return `<input type="text" id="${id}">`;
    case 'typed':
      return `<input type="text" id="${id}" class="cti-typed"><input type="hidden" id="${prefix}-${typeKey(key)}">`;
    case 'many':
      return `<div class="cti-many" id="${id}-list"></div>`;
    case 'fields':
      return `<div class="cti-fields"><ol id="${id}-list"></ol></div>`;
  }
}

function checkRow(type: string): string {
  return `<div class="form-row cti-check-row"><button type="button" class="red-ui-button cti-check" data-i18n="${type}.check"></button><div class="cti-check-result" role="status"></div></div>`;
}
