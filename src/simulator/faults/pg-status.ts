import { enums } from '../../protocol';
import { about, whole } from '../lab/shape';
import { setPGStatus } from '../server/operations';
import { lasting, type FaultKind, type Lasting } from './fault';

/** PGStatus bits (BEHAVIOUR 1.10): CC_DOWN and PERIPHERAL_OFFLINE change the contact centre too, others are only told. */
export interface PGStatus extends Lasting {
  readonly fault: 'pg status';
  readonly bits: number;
}

const names = enums.PGStatus.values.map(({ value, name }) => `${value} ${name}`).join(', ');

export const pgStatus: FaultKind<Omit<PGStatus, 'fault'>> = {
  name: 'pg status',
  about: 'the peripheral gateway is impaired',
  fields: { ...lasting, bits: about(`The sum of: ${names}.`, whole(0, 0xffff_ffff)) },
  begin({ server }, { bits }) {
    setPGStatus(server, bits);
    return () => setPGStatus(server, 0);
  },
};
