import { PasswordInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { Section } from "../../../ui/section.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { SHORTEST_PASSWORD } from "../password-rules.ts";

const NOTHING = { current: "", password: "", again: "" };

/** For those who have one: a new password for the old one. */
export function PasswordSection() {
  const security = useQuery(read("getSecurity", {}));
  return security.data?.hasPassword === true && <ChangePassword />;
}

/** All other sessions end. */
function ChangePassword() {
  const { security, link, signIn } = useWords().access;
  const { account } = useSession();
  const act = useAct("changePassword", {
    said: security.password.done,
    onDone: () => {
      form.clear();
    },
  });
  const form = useForm<typeof NOTHING>({
    initial: NOTHING,
    act,
    check: ({ current, password, again }) => ({
      current: current === "" ? signIn.passwordMissing : "",
      password: password.length < SHORTEST_PASSWORD ? link.tooShort(password.length) : "",
      again: password === again ? "" : link.different,
    }),
  });
  const toggle = { "aria-label": signIn.show, tabIndex: 0 };
  return (
    <Section title={security.password.title}>
      <div style={{ maxWidth: "30rem" }}>
        <Form
          form={form}
          act={act}
          onSubmit={({ current, password }) => act.send({ body: { current, password } })}
        >
          <input type="hidden" name="username" autoComplete="username" value={account.login} />
          <PasswordInput
            label={security.password.current}
            autoComplete="current-password"
            visibilityToggleButtonProps={toggle}
            {...form.text("current")}
          />
          <PasswordInput
            label={link.password}
            description={link.rules}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
            {...form.text("password")}
          />
          <PasswordInput
            label={link.again}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
            {...form.text("again")}
          />
          <FormButtons submit={security.password.submit} pending={act.pending} />
        </Form>
      </div>
    </Section>
  );
}
