import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";
import type { ApiProblem } from "../../app/api/api-problem.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DraftStandingLine } from "../../ui/draft-note.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { type Form as FormState, useForm } from "../../ui/use-form.ts";

interface Sent {
  problem: ApiProblem | null;
  pending: boolean;
  resend: () => void;
  clear: () => void;
}

interface Reason {
  reason: string;
}

/** The reason of an act, kept under its key until the server has it. */
export function useReason(draft: string, act: Sent, needed: string): FormState<Reason> {
  return useForm<Reason>({
    initial: { reason: "" },
    draft,
    act,
    check: ({ reason }) => (reason.trim() === "" ? { reason: needed } : {}),
  });
}

interface ReasonFormProps {
  form: FormState<Reason>;
  act: Sent;
  label: string;
  submit: string;
  max: number;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** An act that asks for nothing but its reason. */
export function ReasonForm({
  form,
  act,
  label,
  submit,
  max,
  onSubmit,
  onCancel,
  children,
}: ReasonFormProps) {
  const { batch: words } = useWords().documents;
  return (
    <Form form={form} act={act} onSubmit={({ reason }) => onSubmit(reason.trim())}>
      {children}
      <LongText label={label} required data-autofocus maxLength={max} {...form.text("reason")} />
      <Group justify="flex-end" gap="sm">
        <DraftStandingLine />
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button type="submit" loading={act.pending}>
          {submit}
        </Button>
      </Group>
    </Form>
  );
}
