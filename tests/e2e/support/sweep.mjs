// What the sweeps of hands share: every state in turn, whole or as a sample.
import { STATES } from './states.mjs';

/** With CREDENZA_SWEEPS=sample each state gets one of the three sweeps, and a part of it. */
export const SAMPLE = process.env.CREDENZA_SWEEPS === 'sample';
const SWEEPS = ['focus', 'clipboard', 'press'];

/** `[turn, name, way]` of the states that a sweep visits. */
export const visits = (sweep) => Object.entries(STATES)
  .map(([name, go], turn) => [turn, name, go])
  .filter(([turn]) => !SAMPLE || turn % SWEEPS.length === SWEEPS.indexOf(sweep));

/** All of a list, or `count` of it that change with the turn. */
export const some = (list, turn, count) => (SAMPLE ? list.slice(turn % Math.max(1, list.length - count + 1)).slice(0, count) : list);
