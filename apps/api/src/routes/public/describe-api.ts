import { openApiDocument } from '@liveness/contract/openapi';
import type { Dependencies } from '@liveness/use-cases';

/** Describes the API as this deployment offers it. Made at the first request for it: nothing of it costs a cold start. */
export function apiDescription(
  { registry, settings }: Pick<Dependencies, 'registry' | 'settings'>,
  publicUrl: string,
): () => object {
  let document: object | undefined;
  const make = () =>
    openApiDocument({
      challenges: settings.challenges.flatMap(({ type }) => registry.find(type) ?? []),
      publicUrl,
      backendScope: settings.readAttemptsScope,
    });
  return () => (document ??= make());
}
