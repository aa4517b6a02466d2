import { TestBed } from '@angular/core/testing';
import type { ApiResult } from '@liveness/api-client/api-failure';
import { Subject, of } from 'rxjs';
import { AttemptApi } from '../data/attempt-api';
import { FramePictures } from './frame-pictures';

describe('the pictures of an attempt', () => {
  const api = jasmine.createSpyObj<AttemptApi>('api', ['picture']);
  const frame = (sequence: number, stored = true) => ({
    sequence,
    capturedAt: sequence,
    receivedAt: '',
    digest: '',
    byteLength: 1,
    ...(stored && { storedAt: '2026-01-01T00:00:00Z' }),
  });
  const jpeg: ApiResult<Blob> = { ok: true, value: new Blob(['jpeg']) };
  let pictures: FramePictures;

  beforeEach(() => {
    api.picture.calls.reset();
    api.picture.and.returnValue(of(jpeg));
    TestBed.configureTestingModule({ providers: [FramePictures, { provide: AttemptApi, useValue: api }] });
    pictures = TestBed.inject(FramePictures);
  });

  it('are loaded a few at a time, the selected one first', () => {
    const responses: Subject<ApiResult<Blob>>[] = [];
    api.picture.and.callFake(() => (responses[responses.length] = new Subject()));
    const frames = [1, 2, 3, 4, 5, 6].map((sequence) => frame(sequence));
    pictures.load({ id: 'a', framesPass: 'p' }, frames, frames[4]);
    expect(api.picture.calls.allArgs().map(([, sequence]) => sequence)).toEqual([5, 1, 2, 3]);
    responses[0]?.next(jpeg);
    responses[0]?.complete();
    expect(api.picture.calls.mostRecent().args).toEqual([{ id: 'a', framesPass: 'p' }, 4]);
    expect([...pictures.pictures().keys()]).toEqual([5]);
  });

  it('are not requested when none was stored, and are missing when there is none', () => {
    api.picture.and.returnValue(of({ ok: false, failure: { code: 'not-found' } }));
    pictures.load({ id: 'a', framesPass: 'p' }, [frame(1), frame(2, false)]);
    expect(api.picture).toHaveBeenCalledOnceWith({ id: 'a', framesPass: 'p' }, 1);
    expect([pictures.pictures().get(1), pictures.pictures().get(2)]).toEqual(['missing', 'missing']);
  });

  it('can be requested again when they failed, and only those', () => {
    api.picture.and.callFake((_id, sequence) =>
      of(sequence === 2 ? { ok: false as const, failure: { code: 'unreachable' as const } } : jpeg),
    );
    pictures.load({ id: 'a', framesPass: 'p' }, [frame(1), frame(2)]);
    expect(pictures.pictures().get(2)).toBe('failed');
    api.picture.calls.reset();
    api.picture.and.returnValue(of(jpeg));
    pictures.loadFailed();
    expect(api.picture).toHaveBeenCalledOnceWith({ id: 'a', framesPass: 'p' }, 2);
    expect(pictures.pictures().get(2)).toEqual(jasmine.objectContaining({ jpeg: jasmine.any(Blob) }));
  });

  it('are released with the page and with their attempt', () => {
    const revoke = spyOn(URL, 'revokeObjectURL').and.callThrough();
    pictures.load({ id: 'a', framesPass: 'p' }, [frame(1), frame(2)]);
    pictures.load({ id: 'b' }, [frame(1)]);
    expect(revoke).toHaveBeenCalledTimes(2);
    TestBed.resetTestingModule();
    expect(revoke).toHaveBeenCalledTimes(3);
  });

  it('are dropped when they arrive after their attempt was closed', () => {
    const late = new Subject<ApiResult<Blob>>();
    api.picture.and.returnValue(late);
    pictures.load({ id: 'a', framesPass: 'p' }, [frame(1)]);
    pictures.clear();
    late.next(jpeg);
    expect(pictures.pictures().size).toBe(0);
  });
});
