import { Stack } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { ApiProblem } from "../app/api/api-problem.ts";
import { DraftStandingContext, RecoveredDraft } from "./draft-note.tsx";
import { type DraftStanding, nothingKept } from "./draft-keeper.ts";
import { FieldFaults, useFieldFaults } from "./field-faults.ts";
import { FormErrors } from "./form-errors.tsx";
import { focusField, focusFirstWrong, labelsOf } from "./focus-field.ts";
import { ProblemAlert } from "./problem-alert.tsx";
import type { FieldErrors } from "./use-form.ts";

interface FormProps<V> {
  form: {
    values: V;
    errors: FieldErrors;
    recovered: boolean;
    standing?: DraftStanding;
    clear: () => void;
    inspect: () => FieldErrors;
  };
  act: { problem: ApiProblem | null; pending: boolean; resend: () => void; clear: () => void };
  onSubmit: (values: V) => void;
  children: ReactNode;
  label?: string;
}

/** A form that says on top and at the field what is wrong, and takes the cursor to the first wrong field. */
export function Form<V>({ form, act, onSubmit, children, label }: FormProps<V>) {
  const element = useRef<HTMLFormElement>(null);
  const faults = useFieldFaults();
  const { problem } = act;

  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    if (!problem) return;
    setLabels(
      problem.code === "INVALID" ? labelsOf(element.current, Object.keys(problem.fields)) : {},
    );
    focusFirstWrong(element.current, problem.fields);
  }, [problem]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (act.pending) return;
    const wrong = { ...form.inspect(), ...faults.inspect() };
    if (Object.keys(wrong).length === 0) {
      onSubmit(form.values);
    } else {
      focusFirstWrong(element.current, wrong);
    }
  };

  // What is typed wrong is said as such, and not as missing.
  const errors = { ...form.errors, ...faults.said };
  const hasFieldErrors = Object.keys(errors).length > 0;
  const isOnlyFields = problem !== null && Object.keys(problem.fields).length > 0;
  return (
    <form ref={element} onSubmit={submit} noValidate aria-label={label}>
      <Stack gap="md">
        <RecoveredDraft recovered={form.recovered} clear={form.clear} />
        {hasFieldErrors && (
          <FormErrors
            errors={errors}
            generic={problem?.code === "INVALID" ? problem.fields : {}}
            labels={labels}
            onChoose={(field) => focusField(element.current, field)}
          />
        )}
        {!isOnlyFields && <ProblemAlert act={act} />}
        <FieldFaults value={faults.book}>
          <DraftStandingContext value={form.standing ?? nothingKept}>
            {children}
          </DraftStandingContext>
        </FieldFaults>
      </Stack>
    </form>
  );
}
