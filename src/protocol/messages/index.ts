// Every message of the guide, one file per chapter.
export * from './failure';
export * from './session';
export * from './call-events';
export * from './call-data';
export * from './agent-events';
export * from './client-control';
export * from './supervisor';
export * from './monitors';
export * from './miscellaneous';
export * from './server-service';
export * from './configuration';
export * from './undocumented';
