import type { World } from '../world';

/** The process has ended: what it held of messages is gone with it, and nothing calls back. */
export function forgetMessagesOf(world: World, client: string): void {
  for (const object of [...world.messageObjects.values()]) {
    if (object.client !== client) continue;
    world.messageObjects.remove(object.id);
    world.openMessages.delete(object.id);
  }
  for (const session of [...world.messageSessions.values()]) {
    if (session.client === client) world.messageSessions.remove(session.id);
  }
}
