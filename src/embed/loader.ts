/* The script that a newsroom's page loads: embed.js. */
import { startTalk } from './frame-talk.ts';
import { defineTimeline } from './timeline-element.ts';

try {
  // A module, or a script that a shadow tree holds, is nobody's current script; the stack of an error names it all
  // the same. Nothing but a script is believed: `<img name="currentScript">` answers to that name as well.
  const script: unknown = document.currentScript;
  const address: unknown = /https?:[^\s)]+\.js/.exec(
    script instanceof HTMLScriptElement ? script.src : `${new Error().stack}`,
  );
  // `https://host/path/embed`, with which all addresses of embed pages begin. Throws where there is no address.
  const deployment = new URL('embed', address as string).href;
  const loaded = self as unknown as Record<string, number>;
  // One is enough, however often it is loaded and under whichever of its names.
  if (!loaded[deployment]) {
    loaded[deployment] = 1;
    startTalk(deployment);
    defineTimeline(deployment);
  }
} catch {
  // No custom elements, one of another deployment, or nothing known of where this comes from: what works without
  // stays as it is, and the host's console empty.
}
