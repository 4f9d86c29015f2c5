/* scenario/schema.h - the JSON Schema of a scenario file, for editors and other programs.
 *
 * Draft 07. Printed from the tables that drive the reader (vocabulary.h), so what it refuses the
 * reader refuses. What a schema cannot say (ids that must exist, dates, sums, files) only the
 * reader knows. Descriptions are in English, and in Dutch as "x-description-nl".
 */
#ifndef SCENARIO_SCHEMA_H
#define SCENARIO_SCHEMA_H

/* The schema, with a line break at its end (owned; free()). */
char *schema_text(void);

#endif
