/** Services name the field in front of what is wrong with it; beside the field that is said by its place. */
export function withoutField(message: string): string {
  return message.replace(/^[a-z][A-Za-z0-9]*: /, "");
}
