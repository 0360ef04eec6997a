import { PasswordInput } from "@mantine/core";
import type { AnswerOf } from "../../app/api/api.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { SHORTEST_PASSWORD } from "./password-rules.ts";
import type { Missing } from "./second-step/second-step.tsx";
import { useEnter } from "./use-enter.ts";

interface UseLinkFormProps {
  token: string;
  inspection: AnswerOf<"inspectLink">;
  /** The password is set, and a second step is missing. */
  onMissing: (missing: Missing) => void;
}

/** Shows whom the link is for; an invitation also asks for the password, twice. */
export function UseLinkForm({ token, inspection, onMissing }: UseLinkFormProps) {
  const { link: words, signIn } = useWords().access;
  const isInvitation = inspection.purpose === "invitation";
  const enter = useEnter();
  const act = useAct("useLink", {
    refresh: false,
    onDone: ({ next }) => (next === "in" ? enter() : onMissing(next)),
  });
  const form = useForm({
    initial: { password: "", again: "" },
    act,
    check: ({ password, again }) =>
      isInvitation
        ? {
            password: password.length < SHORTEST_PASSWORD ? words.tooShort(password.length) : "",
            again: password === again ? "" : words.different,
          }
        : {},
  });
  const toggle = { "aria-label": signIn.show, tabIndex: 0 };
  return (
    <Form
      form={form}
      act={act}
      onSubmit={({ password }) =>
        act.send({ body: isInvitation ? { token, password } : { token } })
      }
    >
      <Facts
        facts={[
          [words.who, inspection.personName],
          [words.login, inspection.login],
          [words.office, inspection.office],
        ]}
      />
      {isInvitation && (
        <>
          <input type="hidden" name="username" autoComplete="username" value={inspection.login} />
          <PasswordInput
            label={words.password}
            description={words.rules}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
            {...form.text("password")}
          />
          <PasswordInput
            label={words.again}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
            {...form.text("again")}
          />
        </>
      )}
      <FormButtons submit={isInvitation ? words.accept : words.use} pending={act.pending} />
    </Form>
  );
}
