import { Alert, PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { signInRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { TextLink } from "../../ui/link.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { Entrance, EntranceNote } from "./entrance.tsx";
import { OtherDoors } from "./other-doors.tsx";
import { SecondStep, type Missing } from "./second-step/second-step.tsx";
import { useEnter } from "./use-enter.ts";

export function SignInPage() {
  const { access, publicVoices } = useWords();
  const { signIn: words } = access;
  const { next, left } = signInRoute.useSearch();
  const enter = useEnter();
  const [missing, setMissing] = useState<Missing>();
  const act = useAct("signIn", {
    refresh: false,
    onDone: ({ next: step }) => (step === "in" ? enter(next) : setMissing(step)),
  });
  const form = useForm({
    initial: { login: "", password: "" },
    act,
    check: ({ login, password }) => ({
      login: login.trim() === "" ? words.loginMissing : "",
      password: password === "" ? words.passwordMissing : "",
    }),
  });
  if (missing) return <SecondStep missing={missing} onIn={() => enter(next)} />;
  return (
    <Entrance title={words.title}>
      {left && (
        <Alert color="blue" mb="md">
          {words.leftProvinceOpen}
        </Alert>
      )}
      <Form form={form} act={act} onSubmit={(body) => act.send({ body })}>
        <TextInput
          label={words.login}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.text("login")}
        />
        <PasswordInput
          label={words.password}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": words.show, tabIndex: 0 }}
          {...form.text("password")}
        />
        <FormButtons submit={words.submit} pending={act.pending} />
      </Form>
      <OtherDoors onIn={() => enter(next)} {...(next ? { next } : {})} />
      <EntranceNote>{words.forgotten}</EntranceNote>
      <EntranceNote>
        <TextLink to="/gui-phan-anh">{publicVoices.door}</TextLink>
      </EntranceNote>
    </Entrance>
  );
}
