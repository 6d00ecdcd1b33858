/** An operation refuses: caught by the plane, which makes a fault of it. */
export class Refusal extends Error {
  constructor(
    readonly type: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
