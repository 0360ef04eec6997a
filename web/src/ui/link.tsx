import { Anchor, type AnchorProps } from "@mantine/core";
import { createLink, type LinkComponent } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

/*
 * Links with the router's checked addresses and Mantine's looks. `<Anchor component={Link}>` would lose the checking.
 */
type Own<Props> = Props & Omit<ComponentPropsWithRef<"a">, keyof Props>;

const PlainAnchor = (props: Own<AnchorProps>) => <Anchor {...props} />;
const AnchorLink = createLink(PlainAnchor);
/** `<TextLink to="/nhiem-vu/$id" params={{ id }}>…</TextLink>` */
export const TextLink: LinkComponent<typeof PlainAnchor> = (props) => <AnchorLink {...props} />;
