import { Alert, PasswordInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useWords } from "../../../app/words/use-words.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { CodeField } from "../second-step/code-field.tsx";
import { makeKey } from "./device.ts";

const NOTHING = { name: "", current: "", code: "" };

/** A new key of this device, by a name and for the password; where there are codes, for one of them too. */
export function EnrolPasskey({ asksCode }: { asksCode: boolean }) {
  const { passkey: words, security, signIn, secondStep } = useWords().access;
  const enrol = useAct("enrolPasskey", { said: words.enrolled, onDone: () => form.clear() });
  const made = useMutation({
    mutationFn: makeKey,
    onSuccess: (response) => {
      if (response) enrol.send({ body: { name: form.values.name.trim(), response } });
    },
  });
  const offer = useAct("offerPasskey", {
    refresh: false,
    onDone: ({ options }) => made.mutate(options),
  });
  const form = useForm<typeof NOTHING>({
    initial: NOTHING,
    act: offer,
    check: ({ name, current, code }) => ({
      name: name.trim() === "" ? words.nameMissing : "",
      current: current === "" ? signIn.passwordMissing : "",
      code: asksCode && code.trim().length < 6 ? secondStep.codeMissing : "",
    }),
  });
  return (
    <>
      {made.isError && <ErrorState error={made.error} />}
      {made.data === null && !made.isPending && (
        <Alert color="blue" mb="sm">
          {words.left}
        </Alert>
      )}
      <ProblemAlert act={enrol} />
      <Form
        form={form}
        act={offer}
        label={words.add}
        onSubmit={({ current, code }) =>
          offer.send({ body: asksCode ? { current, code: code.trim() } : { current } })
        }
      >
        <TextInput label={words.name} description={words.nameHint} {...form.text("name")} />
        <PasswordInput
          label={security.password.current}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": signIn.show, tabIndex: 0 }}
          {...form.text("current")}
        />
        {asksCode && <CodeField label={secondStep.code} {...form.text("code")} />}
        <FormButtons
          submit={words.add}
          pending={offer.pending || made.isPending || enrol.pending}
        />
      </Form>
    </>
  );
}
