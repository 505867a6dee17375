import { Menu, UnstyledButton } from "@mantine/core";
import { IconBraces } from "@tabler/icons-react";
import { emptyReasons } from "#shared/domain/placeholder-values.ts";
import {
  fillPlaceholders,
  hasPlaceholders,
  placeholderNames,
  placeholderText,
} from "#shared/domain/placeholders.ts";
import { edit, getDraft } from "../draft.ts";
import fieldClasses from "../fields/fields.module.css";
import { controlId } from "../fields/use-field.ts";
import { type CustomerText, type TextContext, valuesFor } from "./text-context.ts";
import classes from "./texts.module.css";

interface PlaceholderMenuProps extends TextContext {
  readonly field: CustomerText;
}

/** Puts a placeholder where the caret stands; each says what it reads like now. */
export function PlaceholderMenu(props: PlaceholderMenuProps) {
  return (
    <Menu
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      width={300}
    >
      <Menu.Target>
        <UnstyledButton className={fieldClasses.inside} aria-label="Insert a placeholder">
          <IconBraces size={15} stroke={1.6} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Items {...props} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Drawn when the menu opens: nothing of it costs a keystroke. */
function Items({ field, ...context }: PlaceholderMenuProps) {
  const form = getDraft()?.form;
  if (!form) return null;
  const values = valuesFor(field, form, context);
  const text = form[field];
  return (
    <>
      {placeholderNames
        .filter(name => !(name === "title" && field === "offerTitle"))
        .map(name => (
          <Menu.Item key={name} className={classes.item} onClick={() => insert(field, placeholderText(name))}>
            <code className="mono">{placeholderText(name)}</code>
            <span className={classes.now}>{values[name] ?? emptyReasons[name]}</span>
          </Menu.Item>
        ))}
      {text !== null && hasPlaceholders(text) && (
        <>
          <Menu.Divider />
          <Menu.Item
            className={classes.item}
            onClick={() => edit({ [field]: fillPlaceholders(text, values) })}
          >
            Write them out as they read now
          </Menu.Item>
        </>
      )}
    </>
  );
}

/**
 * As if it were typed, so that the field's own undo takes it back; a field trims its text when it is left, so a word
 * before the caret gets its space again. The menu lets go of the focus first.
 */
function insert(field: CustomerText, text: string): void {
  requestAnimationFrame(() => {
    const control = document.getElementById(controlId(field));
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
    control.focus();
    const before = control.value.slice(0, control.selectionStart ?? 0);
    document.execCommand("insertText", false, /[\p{L}\p{N}.,;:!?%}]$/u.test(before) ? ` ${text}` : text);
  });
}
