import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { Refusal } from './refusal.js';

/** A tag as the state keeps it. */
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/**
 * Reads the members of a request by their types; null equals absence, and only own members count. What has another
 * type is refused as a SerializationException, what breaks a rule as the policy's fault for parameters.
 */
export class Input {
  constructor(
    private readonly members: JsonObject,
    private readonly invalid: string,
  ) {}

  string(member: string): string | undefined {
    const value = this.#own(member);
    if (value === undefined || typeof value === 'string') return value;
    throw unreadable(member, 'a string');
  }

  /** A string that must be there and not be empty. */
  required(member: string): string {
    const value = this.string(member);
    if (value === undefined || value === '') throw this.refuse(`The parameter ${member} must be provided.`);
    return value;
  }

  /** A string that may be left out but not be empty. */
  notEmpty(member: string): string | undefined {
    const value = this.string(member);
    if (value === '') throw this.refuse(`The parameter ${member} must not be empty.`);
    return value;
  }

  /** A string of at most so many characters. */
  atMost(member: string, max: number): string | undefined {
    const value = this.string(member);
    if (value !== undefined && [...value].length > max)
      throw this.refuse(`The parameter ${member} has more than ${max} characters.`);
    return value;
  }

  integer(member: string): number | undefined {
    const value = this.#own(member);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value)) return value;
    throw unreadable(member, 'an integer');
  }

  /** An integer of a range, both ends included. */
  within(member: string, min: number, max: number): number | undefined {
    const value = this.integer(member);
    if (value !== undefined && (value < min || value > max))
      throw this.refuse(`The parameter ${member} must be between ${min} and ${max}.`);
    return value;
  }

  boolean(member: string): boolean | undefined {
    const value = this.#own(member);
    if (value === undefined || typeof value === 'boolean') return value;
    throw unreadable(member, 'a boolean');
  }

  /** Strings in a list. */
  strings(member: string): string[] | undefined {
    return this.#list(member)?.map((item) => {
      if (typeof item === 'string') return item;
      throw unreadable(member, 'a list of strings');
    });
  }

  /** A structure of integers, as UpdateCluster's ShardConfiguration. */
  structure(member: string): Input | undefined {
    const value = this.#own(member);
    if (value === undefined) return undefined;
    if (!isObject(value)) throw unreadable(member, 'a structure');
    return new Input(value, this.invalid);
  }

  /** Tags by type alone: what they may hold is for `tagsOf`. Undefined keys stay so. */
  tags(
    member = 'Tags',
  ): { readonly Key: string | undefined; readonly Value: string | undefined }[] | undefined {
    return this.#list(member)?.map((item) => {
      if (!isObject(item)) throw unreadable(member, 'a list of tags');
      const tag = new Input(item, this.invalid);
      return { Key: tag.string('Key'), Value: tag.string('Value') };
    });
  }

  refuse(message: string): Refusal {
    return new Refusal(this.invalid, message);
  }

  #list(member: string): readonly Json[] | undefined {
    const value = this.#own(member);
    if (value === undefined || Array.isArray(value)) return value;
    throw unreadable(member, 'a list');
  }

  #own(member: string): Exclude<Json, null> | undefined {
    return Object.hasOwn(this.members, member) ? (this.members[member] ?? undefined) : undefined;
  }
}

function unreadable(member: string, what: string): Refusal {
  return new Refusal('SerializationException', `${member} is not ${what}.`);
}
