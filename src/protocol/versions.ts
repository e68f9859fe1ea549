/** Oldest and newest protocol version for which the table has layouts. */
export const OLDEST_VERSION = 5;
export const NEWEST_VERSION = 25;
/** What a session may be opened with. */
export const OLDEST_SESSION_VERSION = 9;

/** Floating fields have a one-byte tag and length up to version 19, two bytes each from 20 (guide, Changes and Additions). */
export const WIDE_TAGS_SINCE = 20;

/** Something that exists only in some protocol versions, both ends included. */
export interface VersionRange {
  readonly since?: number;
  readonly until?: number;
}

export function existsIn(range: VersionRange, version: number): boolean {
  return version >= (range.since ?? 0) && version <= (range.until ?? Infinity);
}

export function assertVersion(version: number): void {
  if (!Number.isInteger(version) || version < OLDEST_VERSION || version > NEWEST_VERSION) {
    throw new RangeError(
      `protocol version ${version} is not supported: use a whole number from ${OLDEST_VERSION} to ${NEWEST_VERSION}`,
    );
  }
}
