import { CompareFacesCommand, DetectFacesCommand, RekognitionClient } from '@aws-sdk/client-rekognition';
import type { Attribute, CompareFacesCommandInput, FaceDetail } from '@aws-sdk/client-rekognition';
import { encode } from 'jpeg-js';
import { localCredentials } from '../aws-wire/signature';
import { FaceAnalyserError } from '@liveness/face-analyser';
import type { FaceComparer } from './compare-faces';
import type { FaceMeasurer } from './rekognition-stand-in';
import { startRekognitionStandIn } from './rekognition-stand-in';

const face: FaceDetail = {
  BoundingBox: { Left: 0.1, Top: 0.2, Width: 0.3, Height: 0.4 },
  Confidence: 99,
  Landmarks: [
    { Type: 'nose', X: 0.5, Y: 0.5 },
    { Type: 'leftPupil', X: 0.4, Y: 0.4 },
  ],
  Pose: { Roll: 1, Yaw: 2, Pitch: 3 },
  EyesOpen: { Value: true, Confidence: 97 },
  Smile: { Value: false, Confidence: 96 },
};

describe('the Rekognition stand-in', () => {
  let measure: FaceMeasurer['detectFaces'];
  let compare: FaceComparer['compareFaces'];
  let server: Awaited<ReturnType<typeof startRekognitionStandIn>>;
  let client: RekognitionClient;

  const jpeg = (width: number, height: number) =>
    Buffer.from(encode({ width, height, data: Buffer.alloc(width * height * 4, 128) }, 50).data);
  const detect = (Bytes: Uint8Array, Attributes?: Attribute[]) =>
    client.send(new DetectFacesCommand({ Image: { Bytes }, Attributes }));
  const comparison = (changes: Partial<CompareFacesCommandInput> = {}) =>
    client.send(
      new CompareFacesCommand({
        SourceImage: { Bytes: jpeg(80, 80) },
        TargetImage: { Bytes: jpeg(90, 90) },
        ...changes,
      }),
    );
  const nameOfFailure = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: Error) => error.name,
    );

  beforeAll(async () => {
    server = await startRekognitionStandIn({
      measurer: {
        detectFaces: (...args) => measure(...args),
        compareFaces: (...args) => compare(...args),
      },
      credentials: localCredentials,
      report: () => undefined,
    });
    client = new RekognitionClient({
      endpoint: server.origin,
      region: 'us-east-1',
      credentials: localCredentials,
      maxAttempts: 1,
    });
  });
  beforeEach(() => {
    measure = async () => [face];
    compare = async () => ({ source: face, targets: [] });
  });
  afterAll(async () => {
    client.destroy();
    await server.close();
  });

  it('measures the picture exactly as it was sent', async () => {
    const picture = jpeg(80, 80);
    let seen: Buffer | undefined;
    measure = async (bytes) => {
      seen = bytes;
      return [];
    };
    expect((await detect(picture)).FaceDetails).toEqual([]);
    expect(seen).toEqual(picture);
  });

  it('returns everything when all attributes are requested', async () => {
    expect((await detect(jpeg(80, 80), ['ALL'])).FaceDetails).toEqual([face]);
  });

  it('returns the default parts and five landmarks by default', async () => {
    const [seen] = (await detect(jpeg(80, 80))).FaceDetails!;
    expect(Object.keys(seen!).sort()).toEqual(['BoundingBox', 'Confidence', 'Landmarks', 'Pose']);
    expect(seen!.Landmarks!.map((landmark) => landmark.Type)).toEqual(['nose']);
  });

  it('adds single attributes on request', async () => {
    const [seen] = (await detect(jpeg(80, 80), ['DEFAULT', 'SMILE'])).FaceDetails!;
    expect([seen!.Smile, seen!.EyesOpen]).toEqual([{ Value: false, Confidence: 96 }, undefined]);
  });

  it('rejects attributes that do not exist', async () => {
    expect(await nameOfFailure(detect(jpeg(80, 80), ['MOOD' as Attribute]))).toBe('ValidationException');
  });

  it('rejects anything but a JPEG of at least 80 pixels and at most 5 MB', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect(await nameOfFailure(detect(png))).toBe('InvalidImageFormatException');
    expect(await nameOfFailure(detect(jpeg(80, 80).subarray(0, 20)))).toBe('InvalidImageFormatException');
    expect(await nameOfFailure(detect(jpeg(79, 80)))).toBe('InvalidParameterException');
    expect(await nameOfFailure(detect(new Uint8Array()))).toBe('InvalidParameterException');
    expect(await nameOfFailure(detect(Buffer.concat([jpeg(80, 80), Buffer.alloc(5 * 1024 * 1024)])))).toBe(
      'ImageTooLargeException',
    );
    expect(
      await nameOfFailure(client.send(new DetectFacesCommand({ Image: { S3Object: { Bucket: 'b', Name: 'n' } } }))),
    ).toBe('InvalidS3ObjectException');
  });

  it('compares the pictures exactly as they were sent, and returns which faces of the second are similar enough', async () => {
    const other = { ...face, Confidence: 91 };
    let seen: readonly Buffer[] = [];
    compare = async (...pictures) => {
      seen = pictures.slice(0, 2) as Buffer[];
      return {
        source: face,
        targets: [
          { similarity: 80, face },
          { similarity: 79.9, face: other },
        ],
      };
    };
    const { SourceImageFace, FaceMatches, UnmatchedFaces } = await comparison();
    expect(seen).toEqual([jpeg(80, 80), jpeg(90, 90)]);
    const compared = {
      BoundingBox: face.BoundingBox,
      Confidence: 99,
      Landmarks: [face.Landmarks![0]!],
      Pose: face.Pose,
    };
    expect(SourceImageFace).toEqual({ BoundingBox: face.BoundingBox, Confidence: 99 });
    expect(FaceMatches).toEqual([{ Similarity: 80, Face: compared }]);
    expect(UnmatchedFaces).toEqual([{ ...compared, Confidence: 91 }]);
  });

  it('tells the analyser when a caller has left, and not when it has waited', async () => {
    let left: AbortSignal | undefined;
    measure = async (_picture, signal) => {
      left = signal;
      return [face];
    };
    await detect(jpeg(80, 80));
    expect(left?.aborted).toBeFalse();

    const leaving = new AbortController();
    const hasLeft = new Promise<void>((resolve) => {
      measure = (_picture, signal) => {
        leaving.abort();
        signal?.addEventListener('abort', () => resolve());
        return new Promise(() => undefined);
      };
    });
    const call = client.send(new DetectFacesCommand({ Image: { Bytes: jpeg(80, 80) } }), {
      abortSignal: leaving.signal,
    });
    await expectAsync(call).toBeRejectedWith(jasmine.objectContaining({ name: 'AbortError' }));
    await expectAsync(hasLeft).toBeResolved();
  });

  it('compares similarities with the requested threshold', async () => {
    compare = async () => ({ source: face, targets: [{ similarity: 12, face }] });
    expect((await comparison({ SimilarityThreshold: 10 })).FaceMatches).toHaveSize(1);
    expect((await comparison({ SimilarityThreshold: 13 })).FaceMatches).toEqual([]);
    expect((await comparison({ SimilarityThreshold: 0 })).FaceMatches).toHaveSize(1);
  });

  it('rejects a comparison with a picture without a face', async () => {
    expect(await nameOfFailure(comparison())).toBe('InvalidParameterException');
    compare = async () => ({ targets: [] });
    expect(await nameOfFailure(comparison())).toBe('InvalidParameterException');
  });

  it('rejects a comparison with an invalid picture or threshold', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect(await nameOfFailure(comparison({ SourceImage: { Bytes: png } }))).toBe('InvalidImageFormatException');
    expect(await nameOfFailure(comparison({ TargetImage: { Bytes: jpeg(80, 79) } }))).toBe('InvalidParameterException');
    expect(await nameOfFailure(comparison({ TargetImage: { S3Object: { Bucket: 'b', Name: 'n' } } }))).toBe(
      'InvalidS3ObjectException',
    );
    expect(await nameOfFailure(comparison({ TargetImage: undefined }))).toBe('InvalidParameterException');
    for (const SimilarityThreshold of [-1, 101])
      expect(await nameOfFailure(comparison({ SimilarityThreshold }))).toBe('ValidationException');
  });

  it('accepts two pictures of the maximum size', async () => {
    compare = async () => ({ source: face, targets: [{ similarity: 99, face }] });
    const large = Buffer.concat([jpeg(80, 80), Buffer.alloc(4.9 * 1024 * 1024)]);
    expect((await comparison({ SourceImage: { Bytes: large }, TargetImage: { Bytes: large } })).FaceMatches).toHaveSize(
      1,
    );
  });

  const failures = {
    'image-unreadable': 'InvalidImageFormatException',
    'image-too-large': 'ImageTooLargeException',
    'analysis-failed': 'InternalServerError',
    closed: 'InternalServerError',
    abandoned: 'InternalServerError',
  } as const;
  for (const [code, name] of Object.entries(failures)) {
    it(`returns ${name} when the analyser fails with ${code}`, async () => {
      measure = () => Promise.reject(new FaceAnalyserError(code as keyof typeof failures, 'words'));
      expect(await nameOfFailure(detect(jpeg(80, 80)))).toBe(name);
      compare = () => Promise.reject(new FaceAnalyserError(code as keyof typeof failures, 'words'));
      expect(await nameOfFailure(comparison())).toBe(name);
    });
  }
});
