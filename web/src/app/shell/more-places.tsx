import { Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWords } from "../words/use-words.tsx";
import type { NavItem } from "./nav-items.ts";
import styles from "./shell.module.css";

/** The places for which the line has no room, behind "Thêm". */
export function MorePlaces({ items }: { items: readonly NavItem[] }) {
  const { app } = useWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={styles.more}>
          {app.more} <IconChevronDown aria-hidden size={18} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ to, title, icon: Icon }) => (
          <Menu.Item
            key={to}
            component={Link}
            to={to}
            leftSection={<Icon aria-hidden size={20} />}
            className={styles.morePlace}
          >
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
