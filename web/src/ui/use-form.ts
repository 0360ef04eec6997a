import { type ChangeEvent, useState } from "react";
import type { ApiProblem } from "../app/api/api-problem.ts";
import { type Draft, useDraft } from "./use-draft.ts";

export type FieldErrors = Readonly<Record<string, string>>;

interface FormOptions<V> {
  initial: V;
  /** Keeps what is typed under this key until it is sent. */
  draft?: string;
  /** The act that is sent: its refusal marks the fields. */
  act?: { problem: ApiProblem | null };
  /** What can be said before asking the server; the same words as the server's where both check. */
  check?: (values: V) => Partial<Record<keyof V & string, string>>;
}

type TextKey<V> = { [K in keyof V & string]: V[K] extends string ? K : never }[keyof V & string];

export interface Form<V extends object> extends Draft<V> {
  errors: FieldErrors;
  /** Props of a text input: `<TextInput label="…" {...form.text("login")} />`. */
  text: (field: TextKey<V>) => TextProps;
  /** Props of a picker whose `onChange` gives the value itself. */
  pick: <K extends keyof V & string>(field: K) => PickProps<V[K]>;
  /** @returns the wrong fields; empty when it may be sent. */
  inspect: () => FieldErrors;
}

/** The same form, for fields that several forms share and that know a part of the values alone. */
export const sharing = <Part extends object, V extends Part>(form: Form<V>): Form<Part> =>
  form as unknown as Form<Part>;

interface TextProps {
  name: string;
  value: string;
  error: string | undefined;
  "data-field": string;
  onChange: (
    event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>,
  ) => void;
}
export interface PickProps<T> {
  value: T;
  error: string | undefined;
  "data-field": string;
  onChange: (value: T) => void;
}

const given = (errors: Partial<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([field, message]) => (message ? [[field, message]] : [])),
  );

const omit = (errors: FieldErrors, field: string): FieldErrors =>
  Object.fromEntries(Object.entries(errors).filter(([key]) => key !== field));

/** The fields of one form: their values, what is wrong with each, and a draft. */
export function useForm<V extends object>({ initial, draft, act, check }: FormOptions<V>): Form<V> {
  const kept = useDraft(draft, initial);
  const [found, setFound] = useState<FieldErrors>({});
  const [touched, setTouched] = useState<{ since: ApiProblem | null; fields: readonly string[] }>({
    since: null,
    fields: [],
  });
  const problem = act?.problem ?? null;
  // A field corrected after a refusal is no longer shown as wrong.
  const corrected = touched.since === problem ? touched.fields : [];
  const refused = Object.entries(problem?.fields ?? {}).filter(
    ([field]) => !corrected.includes(field),
  );
  const errors = { ...Object.fromEntries(refused), ...found };

  const put = <K extends keyof V & string>(field: K, value: V[K]) => {
    const patch: Partial<V> = {};
    patch[field] = value;
    kept.change(patch);
    setFound((before) => omit(before, field));
    setTouched({ since: problem, fields: [...corrected, field] });
  };

  return {
    ...kept,
    errors,
    text: (field) => ({
      name: field,
      value: kept.values[field] as string,
      error: errors[field],
      "data-field": field,
      onChange: (event) => put(field, event.currentTarget.value as V[typeof field]),
    }),
    pick: (field) => ({
      value: kept.values[field],
      error: errors[field],
      "data-field": field,
      onChange: (value) => put(field, value),
    }),
    inspect: () => {
      const wrong = given(check?.(kept.values) ?? {});
      setFound(wrong);
      return wrong;
    },
  };
}
