/** What every screen shares: the folder's files, the jobs, and the problem to show. */
import { api } from './api.js';

export const bench = $state({ folder: '', version: '', scenarios: [], results: [], sweeps: [], unfinished: [], targets: {}, jobs: [], isRead: false });
export const trouble = $state({ list: [] });

export async function refresh() {
  const state = await attempt(() => api.state());
  if (state) Object.assign(bench, state, { isRead: true });
}

/** What `work` gives, or nothing, and the problem is shown on the page. */
export async function attempt(work) {
  trouble.list = [];
  try {
    return await work();
  } catch (problem) {
    trouble.list = problem.list ?? [{ code: '', message: String(problem.message), hint: '' }];
    return undefined;
  }
}
