/**
 * A request that brought no answer of use: the service's problem+json (RFC 9457), or one of the
 * page's own problems, whose types the service never sends.
 */
export class ApiError extends Error {
  /**
   * @param {{ type?: string, title?: string, status?: number, detail?: string, field?: string }} problem
   *     field: the part of what was sent that is at fault, such as `schedule.warmUp`
   * @param {{ retryAfter?: number | null }} [more] retryAfter: seconds that the service asks to wait
   */
  constructor(problem, { retryAfter = null } = {}) {
    super(problem.detail || problem.title || problem.type || 'request failed');
    this.name = 'ApiError';
    this.type = problem.type ?? 'about:blank';
    this.status = problem.status ?? 0;
    this.detail = problem.detail ?? null;
    this.field = problem.field ?? null;
    this.retryAfter = retryAfter;
    /** @type {string | null} what a refused file is, if it has a name */
    this.format = null;
  }

  /** The last part of the type: `damaged-image` for `/problems/damaged-image`. */
  get kind() {
    return this.type.slice(this.type.lastIndexOf('/') + 1);
  }

  /** Whether the same request may well succeed a little later. */
  get retryable() {
    return RETRYABLE_KINDS.has(this.kind) || [502, 503, 504].includes(this.status);
  }
}

const RETRYABLE_KINDS = new Set(['unreachable', 'timeout', 'overloaded', 'not-ready']);

/** The service could not be reached at all. */
export const unreachable = () => new ApiError({ type: 'page:/unreachable' });

/** The service took too long. */
export const timeout = () => new ApiError({ type: 'page:/timeout' });

/** An answer that is not what the contract says. */
export const unexpectedAnswer = (status) => new ApiError({ type: 'page:/unexpected', status });

/**
 * Reads a response that is not a success. A body that is no problem (a proxy's page, nothing at
 * all) gives an error that knows the status alone.
 *
 * @param {Response} response
 * @returns {Promise<ApiError>}
 */
export async function errorFrom(response) {
  const retryAfter = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  const more = { retryAfter: Number.isNaN(retryAfter) ? null : retryAfter };
  const status = response.status;
  if (/\bjson\b/.test(response.headers.get('Content-Type') ?? '')) {
    const problem = await response.json().catch(() => null);
    if (problem !== null && typeof problem === 'object') {
      const { type, title, detail, field } = problem;
      return new ApiError(
        { type: text(type), title: text(title), detail: text(detail), field: text(field), status },
        more,
      );
    }
  }
  return new ApiError({ status }, more);
}

const text = (value) => (typeof value === 'string' ? value : undefined);
