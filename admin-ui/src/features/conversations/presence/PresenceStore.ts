import type {
  AuthorFragment,
  PresenceActivity,
  PresenceWatchSubscription,
} from '@/__generated__/graphql';
import { External } from '@/lib/storage/external';

type Signal = PresenceWatchSubscription['presence'];

/** Someone looking or typing right now. */
export interface Present {
  actor: AuthorFragment;
  activity: Exclude<PresenceActivity, 'IDLE'>;
  at: number;
}

const lifeMs = 15_000;

/** Who looks or types where; forgets by itself after 15 s of silence. */
export class PresenceStore {
  readonly state = new External<ReadonlyMap<string, readonly Present[]>>(new Map());
  readonly #me: string;
  readonly #now: () => number;

  constructor(me: string, now: () => number = Date.now) {
    this.#me = me;
    this.#now = now;
  }

  take({ conversationId, actor, activity }: Signal): void {
    if (actor.node?.id === this.#me) return;
    const others = (this.state.get().get(conversationId) ?? []).filter(
      (present) => keyOf(present.actor) !== keyOf(actor),
    );
    const next = activity === 'IDLE' ? others : [...others, { actor, activity, at: this.#now() }];
    this.#set(conversationId, next);
  }

  /** A message ends its author's typing at once. */
  spoke(conversationId: string, actor: AuthorFragment): void {
    const present = this.state.get().get(conversationId) ?? [];
    const next = present.filter(
      (other) => keyOf(other.actor) !== keyOf(actor) || other.activity === 'VIEWING',
    );
    if (next.length !== present.length) this.#set(conversationId, next);
  }

  /** Drops who has been silent too long. */
  sweep(): void {
    const since = this.#now() - lifeMs;
    const next = new Map<string, readonly Present[]>();
    let isChanged = false;
    for (const [id, present] of this.state.get()) {
      const alive = present.filter(({ at }) => at > since);
      isChanged ||= alive.length !== present.length;
      if (alive.length > 0) next.set(id, alive);
    }
    if (isChanged) this.state.set(next);
  }

  #set(conversationId: string, present: readonly Present[]): void {
    const next = new Map(this.state.get());
    if (present.length > 0) next.set(conversationId, present);
    else next.delete(conversationId);
    this.state.set(next);
  }
}

function keyOf(actor: AuthorFragment): string {
  return actor.kind === 'CUSTOMER' ? 'CUSTOMER' : (actor.node?.id ?? actor.name);
}
