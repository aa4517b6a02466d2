import type { WireResponse } from '../aws-wire/wire-server';
import { deleteOne } from './object-operations';
import { decodePayload } from './payload';
import type { S3Call } from './s3-call';
import { s3Error } from './s3-error';
import { contentsOf, element, unescapeText, xmlDocument } from './xml';

/** S3's own limit per call. */
const maxKeys = 1000;

export function deleteObjects(call: S3Call): WireResponse {
  const payload = decodePayload(call.request);
  if (!payload.ok) return s3Error(payload.code);
  const [order] = contentsOf(payload.body.toString('utf8'), 'Delete');
  const targets = order === undefined ? [] : contentsOf(order, 'Object').map(parseTarget);
  if (order === undefined || targets.length === 0 || targets.length > maxKeys) return s3Error('MalformedXML');
  const deleted = targets.map((target) => deletedElement(target, deleteOne(call, target.key, target.versionId)));
  const quiet = contentsOf(order, 'Quiet')[0] === 'true';
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: xmlDocument(element('DeleteResult', ...(quiet ? [] : deleted))),
  };
}

interface Target {
  readonly key: string;
  readonly versionId: string | undefined;
}

function parseTarget(markup: string): Target {
  const versionId = contentsOf(markup, 'VersionId')[0];
  return {
    key: unescapeText(contentsOf(markup, 'Key')[0] ?? ''),
    versionId: versionId === undefined ? undefined : unescapeText(versionId),
  };
}

function deletedElement({ key, versionId }: Target, deleted: ReturnType<typeof deleteOne>) {
  const marker = deleted.isDeleteMarker
    ? [element('DeleteMarker', true), element('DeleteMarkerVersionId', deleted.versionId)]
    : [];
  return element(
    'Deleted',
    element('Key', key),
    ...(versionId === undefined ? [] : [element('VersionId', versionId)]),
    ...marker,
  );
}
