// Tries every recipe in a shop that a test has opened, and prints what came of each as JSON:
//   node main.js SHOP     where SHOP is the JSON of a Shop
import { type Cast, cast, type Shop } from './cast.js';
import * as live from './live-scenes.js';
import * as request from './request-scenes.js';

const scenes: Record<string, (stage: Cast) => Promise<object>> = {
  'sign-in': live.signInScene,
  inbox: live.inboxScene,
  thread: request.threadScene,
  send: request.sendScene,
  resume: live.resumeScene,
  claim: request.claimScene,
  upload: request.uploadScene,
  telegram: live.telegramScene,
  widget: live.widgetScene,
  export: request.exportScene,
  presence: live.presenceScene,
  'rate-limits': request.rateLimitsScene, // Last: it leaves an empty bucket.
};

const stage = await cast(JSON.parse(process.argv[2] ?? '') as Shop);
for (const [recipe, scene] of Object.entries(scenes)) {
  const result = await scene(stage).catch((error: unknown) => ({
    failure: error instanceof Error ? error.stack : String(error),
  }));
  console.log(JSON.stringify({ recipe, result }));
}
process.exit(0);
