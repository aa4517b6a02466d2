import type { StartAttemptResponse } from '@liveness/contract';
import type { PresetName } from '@liveness/domain';
import type { TakenFrame } from '../caller';
import type { LeftAttempt } from '../left-behind';
import { minuteMs } from './chapter';
import type { Chapter } from './chapter';
import { roomyPicture, smallPicture, withComment } from './taken-frames';
import type { Visitor } from './visitor';

/** Makes attempts under one preset: passed and failed ones of every challenge, some of them reviewed. */
export async function decidedAttempts(chapter: Chapter, preset: PresetName): Promise<void> {
  // The target of `classic` does not shrink with the picture and does not fit into a small one.
  const passed = await chapter.nose(`${preset}-ada`, 'honest', preset === 'classic' ? roomyPicture : smallPicture);
  await chapter.review(passed.id, 'genuine', 'Seen in person.');
  const aside = await chapter.nose(`${preset}-ben`, 'turns-away');
  await chapter.review(aside.id, 'attack-print');
  await chapter.review(aside.id, 'attack-screen', 'Edges of a screen.');
  if (preset !== 'classic') await chapter.nose(`${preset}-ben`, 'moved-photo');
  const posed = await chapter.pose(`${preset}-cy`);
  await chapter.review(posed.id, 'genuine');
  await chapter.pose(`${preset}-cy`, ({ mouth }) => ({ mouth: mouth === 'SMILE' ? 'CLOSED' : 'SMILE' }));
  await chapter.pose(`${preset}-dee`, ({ eyes }) => ({ eyes: eyes === 'CLOSED' ? 'OPEN' : 'CLOSED' }));
  await chapter.turn(`${preset}-eli`);
  await chapter.turn(`${preset}-flo`, ({ rightDegrees, upDegrees }) => ({
    rightDegrees: -rightDegrees,
    upDegrees: -upDegrees,
  }));
}

/** Makes attempts that nobody finished, that were erased, and that were erased in part. */
export async function unfinishedAndErased(chapter: Chapter): Promise<void> {
  await chapter.nose('eve', 'two-people');
  await chapter.nose('eve', 'motionless');
  await sentTwice(chapter, 'eve');
  const abandoned = await chapter.abandoned('fay', 2);
  await chapter.hide(abandoned.id, 1);
  await chapter.abandoned('fay', 0);
  const erased = await chapter.nose('gus');
  await chapter.review(erased.id, 'attack-mask', 'His own words, to be forgotten.');
  const response = await chapter.erase(erased.id);
  if (!response.ok) throw new Error(`nothing was erased: ${await response.text()}`);
  const halfErased = await chapter.pose('gus');
  await chapter.review(halfErased.id, 'genuine', 'To be forgotten, too.');
  await chapter.without('s3', 'DeleteObjectsCommand', () => chapter.erase(halfErased.id));
  const alsoHalfErased = await chapter.pose('gus');
  await chapter.without('dynamodb', 'BatchWriteItemCommand', () => chapter.erase(alsoHalfErased.id));
  await chapter.deployment.admin().call('POST', '/admin/attempts/export', { personal: true, challenge: 'NOSE' });
}

/** Sends the same picture twice, because it could not be analysed at first: the bucket has both versions. */
async function sentTwice(chapter: Chapter, user: string): Promise<void> {
  const { visitor, attempt, rest } = await chapter.left('POSE', user, 0);
  await chapter.without('rekognition', 'DetectFacesCommand', () => visitor.offer(attempt, rest[0] as TakenFrame));
  await visitor.send(attempt, rest);
  const response = await visitor.verify(attempt);
  if (!response.ok) throw new Error(`the attempt was not decided: ${await response.text()}`);
}

/** Makes attempts in progress, each left at another point. */
export async function underWay(chapter: Chapter): Promise<Readonly<Record<string, LeftAttempt>>> {
  const attempts: Record<string, LeftAttempt> = {};
  const leave = (
    name: string,
    { user }: Visitor,
    { id, token }: StartAttemptResponse,
    unsent: readonly TakenFrame[],
  ) => {
    attempts[name] = {
      id,
      token,
      user,
      unsent: unsent.map(({ capturedAt, jpeg }) => ({ capturedAt, jpeg: Buffer.from(jpeg).toString('base64') })),
    };
  };

  const over = await chapter.left('NOSE', 'hal', 3);
  leave('expired a moment ago', over.visitor, over.attempt, over.rest.slice(0, 1));
  const late = await chapter.left('POSE', 'hal', 3);
  await chapter.without('dynamodb', 'TransactWriteItemsCommand', () => late.visitor.verify(late.attempt));
  leave('closed in time, not decided, expired since', late.visitor, late.attempt, []);
  chapter.wait(4 * minuteMs);

  const closed = await chapter.left('NOSE', 'ida', 6);
  await chapter.without('dynamodb', 'TransactWriteItemsCommand', () => closed.visitor.verify(closed.attempt));
  leave('closed, not decided', closed.visitor, closed.attempt, []);

  const unseen = await chapter.left('NOSE', 'jon', 4);
  const unlooked = unseen.rest[0] as TakenFrame;
  await chapter.without('rekognition', 'DetectFacesCommand', () => unseen.visitor.offer(unseen.attempt, unlooked));
  await chapter.without('rekognition', 'DetectFacesCommand', () => unseen.visitor.verify(unseen.attempt));
  leave('closed, a frame not analysed', unseen.visitor, unseen.attempt, []);

  for (const [name, user, change] of [
    ['closed, a frame not stored', 'kim', (frame: TakenFrame) => frame],
    [
      'closed, a frame with a comment not stored',
      'leo',
      ({ capturedAt, jpeg }: TakenFrame) => ({ capturedAt, jpeg: withComment(jpeg, 'a camera') }),
    ],
  ] as const) {
    const { visitor, attempt, rest } = await chapter.left('POSE', user, 2, change);
    const lost = rest[0] as TakenFrame;
    await chapter.without('s3', 'PutObjectCommand', () => visitor.offer(attempt, lost));
    await chapter.without('s3', 'GetObjectCommand', () => visitor.verify(attempt));
    leave(name, visitor, attempt, [lost]);
  }

  const nose = await chapter.left('NOSE', 'mia', 3);
  leave('open, some frames', nose.visitor, nose.attempt, nose.rest);
  const pose = await chapter.left('POSE', 'mia', 0);
  leave('open, no frame', pose.visitor, pose.attempt, pose.rest);
  const turn = await chapter.turn('nia', undefined, 2);
  leave('open, a turn told', turn.visitor, turn.attempt, []);
  return attempts;
}
