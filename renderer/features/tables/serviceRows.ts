import type { SessionProvider, SessionRecord, SessionService } from '../../../shared/model/session';

/** A row of the tree: a message service, or one of its providers. */
export interface ServiceRow {
  readonly key: string;
  readonly service: SessionService;
  /** null = the row of the service itself. */
  readonly provider: SessionProvider | null;
}

/** The result that tells most about a service: the newest of a provider that did not succeed, else null. */
export function resultOf({ provider, service }: ServiceRow): number | null {
  if (provider !== null) return provider.result;
  const failed = service.providers.findLast(({ result }) => result !== null && result !== 0);
  return failed?.result ?? (service.providers.some(({ result }) => result === 0) ? 0 : null);
}

/** Services with their providers below them, in the order of the profile; those of closed services are left out. */
export function serviceRows(
  { services }: Pick<SessionRecord, 'services'>,
  closed: ReadonlySet<string>,
): readonly ServiceRow[] {
  return services.flatMap((service) => {
    const key = `service/${service.name}`;
    const own = { key, service, provider: null };
    if (closed.has(service.name)) return [own];
    return [
      own,
      ...service.providers.map((provider) => ({ key: `${key}/${provider.name}`, service, provider })),
    ];
  });
}
