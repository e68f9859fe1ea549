import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const quiet = {
  uiHost: '127.0.0.1',
  flowFile: 'flows.json',
  credentialSecret: 'throw-away',
  lang: 'en-US',
  telemetry: { enabled: false, updateNotification: false },
  diagnostics: { enabled: false, ui: false },
  externalModules: { palette: { allowInstall: false, allowUpload: false }, modules: { allowInstall: false } },
};

const editorTheme = { tours: false, projects: { enabled: false }, palette: { catalogues: [] } };

/**
 * Writes settings.js for a Node-RED that asks nothing, fetches nothing, sends its log to the parent process as
 * messages, and stops when that parent is gone.
 * @param {string} userDir
 * @param {Record<string, unknown>} own
 * @returns {Promise<string>} the file
 */
export async function writeSettings(userDir, own) {
  const file = path.join(userDir, 'settings.js');
  const settings = JSON.stringify({ ...quiet, editorTheme, userDir, ...own }, undefined, 2);
  await writeFile(
    file,
    `process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
const housekeeping = /^(Projects disabled|Encrypted credentials not found)/;
const handler = () => (entry) => {
  const { level, type, id, name, msg } = entry;
  const text = msg instanceof Error ? msg.stack : typeof msg === 'string' ? msg : JSON.stringify(msg);
  if (process.connected && !housekeeping.test(text)) process.send({ level, type, id, name, text });
};
module.exports = { ...${settings}, logging: { parent: { level: 'info', metrics: false, audit: false, handler } } };
`,
  );
  return file;
}

/** Node-RED's log levels, as they come in the messages. */
export const logLevel = { fatal: 10, error: 20, warn: 30, info: 40 };
