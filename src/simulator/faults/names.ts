import { faultKinds, type FaultName } from './kinds';

/** All faults, each with a line about it. */
export const faultNames: readonly { readonly value: FaultName; readonly label: string }[] = faultKinds.map(
  ({ name, about }) => ({ value: name as FaultName, label: about }),
);

/** What can be said about a fault besides its name. */
export const faultFields = (name: string): readonly string[] =>
  Object.keys(faultKinds.find((kind) => kind.name === name)?.fields ?? {});
