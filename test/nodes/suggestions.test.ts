import assert from 'node:assert/strict';
import { helper } from '../support/node-red-helper';
import { load, logIn, next, session, simulator } from './sim-support';

type Options = Record<string, { value: string; label: string }[]>;

const suggestions = async (id: string): Promise<Options> =>
  (await helper.request().get(`/cti/cti-session/${id}/suggestions`).expect(200)).body as Options;

describe('suggestions for forms', () => {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  it('are what the session and the lab behind it know now', async () => {
    await load(session);
    await logIn('1006', '3006');
    const delivered = next('seen', ({ payload }) => payload['AlertingDeviceID'] === '3006');
    (await simulator()).dial({ from: '5551234', to: '8002' });
    const { payload } = await delivered;
    const { agents, devices, skillGroups, dialedNumbers, calls } = await suggestions('ses');
    const labelOf = (options: Options[string] | undefined, value: string) =>
      options?.find((option) => option.value === value)?.label;
    assert.match(labelOf(agents, '1006') ?? '', /RESERVED/);
    assert.ok(labelOf(devices, '3010') !== undefined);
    assert.equal(labelOf(skillGroups, '2'), 'Support');
    assert.equal(labelOf(dialedNumbers, '8001'), 'Sales');
    assert.equal(labelOf(calls, String(payload['ConnectionCallID'])), 'alerting, 5551234');
  });

  it('are none for a session that is not deployed', async () => {
    await load(session);
    assert.deepEqual(await suggestions('nobody'), {});
    assert.deepEqual(await suggestions('ev'), {});
  });
});
