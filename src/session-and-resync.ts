// The package's entry `/session`: the session, and what restores its knowledge of calls and agents.
export * from './resync';
export * from './session';
