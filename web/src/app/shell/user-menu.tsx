import type { Session } from "@dondoc/contract";
import { Menu, UnstyledButton } from "@mantine/core";
import { IconCheck, IconChevronDown, IconLogout, IconUser } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useAct } from "../../ui/use-act.ts";
import { type Language, useLanguage, useWords } from "../words/use-words.tsx";
import styles from "./shell.module.css";

const languages: { code: Language; title: string }[] = [
  { code: "vi", title: "Tiếng Việt" },
  { code: "en", title: "English" },
];

const Chosen = ({ on }: { on: boolean }) => (
  <span className={styles.chosen}>{on && <IconCheck aria-hidden size={18} />}</span>
);

export function UserMenu({ session }: { session: Session }) {
  const { user } = useWords().app;
  const { language, speak } = useLanguage();
  const preferences = useAct("setPreferences");
  const { textSize } = session.account;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton className={styles.user} aria-label={user.menu(session.person.name)}>
          <IconUser aria-hidden size={22} className={styles.person} />
          <span className={styles.who}>
            <span>{session.person.name}</span>
            <span className={styles.office}>{session.office}</span>
          </span>
          <IconChevronDown aria-hidden size={18} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={styles.whoInMenu}>
          {session.person.name}
          <br />
          {session.office}
        </Menu.Label>
        <Menu.Label>{user.textSize}</Menu.Label>
        {(["normal", "large"] as const).map((size) => (
          <Menu.Item
            key={size}
            role="menuitemradio"
            aria-checked={textSize === size}
            leftSection={<Chosen on={textSize === size} />}
            onClick={() => preferences.send({ body: { textSize: size } })}
          >
            {user[size]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{user.language}</Menu.Label>
        {languages.map(({ code, title }) => (
          <Menu.Item
            key={code}
            lang={code}
            role="menuitemradio"
            aria-checked={language === code}
            leftSection={<Chosen on={language === code} />}
            onClick={() => speak(code)}
          >
            {title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <SignOutItem />
      </Menu.Dropdown>
    </Menu>
  );
}

function SignOutItem() {
  const { user } = useWords().app;
  const navigate = useNavigate();
  const cache = useQueryClient();
  const signOut = useAct("signOut", {
    refresh: false,
    onDone: async () => {
      await navigate({ to: "/dang-nhap" });
      cache.clear();
    },
  });
  return (
    <Menu.Item leftSection={<IconLogout aria-hidden size={18} />} onClick={() => signOut.send({})}>
      {user.signOut}
    </Menu.Item>
  );
}
