import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
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

const PlainButton = (props: Own<ButtonProps>) => <Button component="a" {...props} />;
const AnchorButton = createLink(PlainButton);
/** A link that looks like the button it stands beside. */
export const ButtonLink: LinkComponent<typeof PlainButton> = (props) => <AnchorButton {...props} />;
