import assert from 'node:assert/strict';

import { decodeMessage, encodeMessage, type EncodableMessage } from '../../src/protocol';
import { goldenFrames } from './golden-frames';

describe('golden frames', () => {
  it('are there in versions 9, 13, 15, 19, 20, 24 and 25', () => {
    const versions = new Set(goldenFrames.map((golden) => golden.version));
    for (const version of [9, 13, 15, 19, 20, 24, 25]) assert.ok(versions.has(version), `version ${version}`);
  });

  for (const { file, version, variant, frame, expected } of goldenFrames) {
    it(`${file} is read as written`, () => {
      assert.deepEqual(decodeMessage(frame, version), expected);
    });

    it(`${file} is written back byte for byte`, () => {
      assert.equal(encodeMessage(decodeMessage(frame, version), version).toString('hex'), frame.toString('hex'));
    });

    if (variant === undefined) {
      it(`${file} is written from its fields alone`, () => {
        assert.equal(encodeMessage(expected as EncodableMessage, version).toString('hex'), frame.toString('hex'));
      });
    }
  }
});
