#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array structure_en_rows = std::to_array<CatalogueRow>({
    {"E001", R"(the file "{found}" does not exist)", "looked for: {tried}",
     R"(A path is looked for from the folder of the file that names it, and then in the installed library.

  extends: library/denmark/common.yaml)"},
    {"E002", "the file is too large ({found} MiB; at most {limit} MiB)",
     "put large tables into CSV files",
     R"(A scenario file may be at most 16 MiB. Numbers for many places belong into a table:

  beds: {file: data/beds.csv, key: site, column: beds})"},
    {"E003", "the file is not UTF-8 from here on", "save it as UTF-8 in your editor",
     R"(Letters such as æ, ø and å are stored differently in older files. Save the file again with the
encoding UTF-8.)"},
    {"E004", "the character 0x{found} cannot stand in a scenario", "delete it",
     R"(Control characters are invisible, and are often left behind when text is copied. Delete the character
and type the line again if need be.)"},
    {"E005", "the line is indented with a tab", "use spaces, no tab",
     R"(YAML tells by the indentation what belongs together, and a tab can be any number of spaces. Most
editors can insert spaces when the tab key is pressed.)"},
    {"E006", "the file is empty", "start from an example: samspil new NAME",
     R"(There is nothing in the file but blanks and comments. "samspil new NAME" writes an example to start
from.)"},
    {"E007", R"(a text cannot begin with "{found}" here)", "put it in quotation marks",
     R"(Some characters have a meaning of their own in YAML: @ ` % and others. A text that begins with one
needs quotation marks.

  wrong: title: @home
  right: title: "@home")"},
    {"E008", "this bracket has no partner", "every [ needs a ], every { a }",
     R"(A list in square brackets or a map in braces goes to its closing bracket, over several lines if need
be.

  wrong: stay: [{in: ward, for: 3 d}, leave
  right: stay: [{in: ward, for: 3 d}, leave])"},
    {"E009", "the quotation mark is never closed", "",
     R"(A text in quotation marks goes to the next quotation mark of the same kind, over several lines if need
be. A " inside it is written \", and a ' inside '...' is written twice.)"},
    {"E010", R"(unknown field "{found}")",
     R"(did you mean "{suggestion}"? | it belongs to {belongs_to}, and this is: {here}. | Known here: {known})",
     R"(There is no such field in this place. All fields are in scenarios/REFERENCE.md.

  wrong: replicatons: 20
  right: replications: 20)"},
    {"E011", R"("{found}" stands twice (first in line {first}))",
     "delete one of them; otherwise we do not know which one holds",
     R"(Each name can stand once only in the same place. YAML itself would take one of them without a word.

  wrong: {kind: ward, beds: 10, beds: 12}
  right: {kind: ward, beds: 12})"},
    {"E012", "lists and maps are nested more than {limit} deep", "",
     "No scenario needs so many levels. Usually a bracket is missing further up."},
    {"E013", "the file has more than {limit} values", "put large tables into CSV files",
     R"(A scenario file holds a few hundred values. Numbers for many places belong into a table:

  beds: {file: data/beds.csv, key: site, column: beds})"},
    {"E014", R"(anchors, aliases and merge keys cannot be used, found "{found}")",
     "name the value under parameters and write $name, or use extends",
     R"(&name, *name and << of YAML would make it unclear which file and line a value comes from.

  parameters:
    stay: 7 d
  ... for: exponential(mean $stay))"},
    {"E015", "the name in front of the colon must be plain text", "",
     R"(In front of a colon stands a name: no list, no braces, and not nothing.

  wrong: [ward]: 10
  right: ward: 10)"},
    {"E016", "the file has more than one document",
     "delete this line and what follows, or make it a file of its own",
     "A line of three dashes begins a new YAML document. A scenario is one document."},
    {"E017", R"("{found}" cannot stand here)",
     "known: !remove (stands alone), !replace {...}. A text that begins with ! needs quotation "
     "marks",
     R"(With ! an extending file says that a thing goes out, or that a map is replaced as a whole.

  services:
    ward_b: !remove
    ward_c: !replace {kind: ward, beds: 12})"},
    {"E018", "this does not fit what stands above it",
     R"(look at the indentation; a text with ": " in it needs quotation marks)",
     R"(What belongs together is indented equally far, and there is one "name: value" on a line.

  wrong: title: Plan: more beds
  right: title: "Plan: more beds")"},
    {"E019", "unknown character after a backslash",
     R"(write the text in single quotation marks, or \\ for a backslash)",
     R"(Inside "..." a backslash begins a special character such as \n. Inside '...' it stands for itself.

  wrong: file: "data\places.csv"
  right: file: data/places.csv)"},
});

}  // namespace

std::span<const CatalogueRow> structure_messages_en() {
  return structure_en_rows;
}

}  // namespace scenarios
