import { enums, type Message } from '../protocol';
import type { SyncStep } from '../session';

/** How long the whole upload may take. */
const LIMIT_MS = 120_000;
const { SUCCESS, EMPTY } = enums.ConfigEndStatus.of;
const { DELETE } = enums.RecordType.of;

/** Asks for parts of the configuration, and keeps in mind which devices it has (BEHAVIOUR 1.9). */
export class Configuration {
  readonly devices = new Set<string>();

  /** @param wanted bits of ConfigInformation; those that the session's version lacks are left out */
  constructor(private readonly wanted: number) {}

  /** Its records reach the application as events; the devices among them are kept, later changes included. */
  heard(message: Message): void {
    if (message.name !== 'CONFIG_DEVICE_EVENT' && message.name !== 'CONFIG_AGENT_EVENT') return;
    for (const { Extension, RecordType } of (message['Records'] ?? []) as Record<string, unknown>[]) {
      if (typeof Extension !== 'string' || Extension === '') continue;
      if (RecordType === DELETE) this.devices.delete(Extension);
      else this.devices.add(Extension);
    }
  }

  readonly step: SyncStep = {
    name: 'the configuration',
    run: async ({ send, waitFor, version }) => {
      this.devices.clear();
      let mask = 0;
      for (const { value, since = 0 } of enums.ConfigInformation.values)
        if ((this.wanted & value) !== 0 && since <= version) mask |= value;
      // It has no InvokeID: only one is on its way, and its end is the next that comes.
      const end = mask === 0 ? undefined : waitFor('CONFIG_END_EVENT', { timeoutMs: LIMIT_MS }).catch(() => undefined);
      await send('CONFIG_REQUEST_EVENT', {
        ConfigInformation: mask,
        ...(version >= 24 ? { ConfigMsgMask: mask } : undefined),
      });
      if (!end) return;
      const status = Number((await end)?.['ConfigEndStatus']);
      if (Number.isNaN(status)) throw new Error(`no CONFIG_END_EVENT came within ${LIMIT_MS / 1000} s`);
      if (status !== SUCCESS && status !== EMPTY) {
        const meaning = enums.ConfigEndStatus.find(status)?.meaning;
        throw new Error(`the server ended the upload with status ${status}${meaning ? `, ${meaning}` : ''}`);
      }
    },
  };
}
