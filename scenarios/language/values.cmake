# Texts of values, tables, messages.
target_sources(scenarios PRIVATE
  utf8.cpp units.cpp value_fault.cpp error_at.cpp
  other_numbers.cpp number_text.cpp scanner.cpp quantity.cpp
  simple_text.cpp seed_text.cpp duration_text.cpp rate_text.cpp date_text.cpp moment_text.cpp
  change_text.cpp hazard_text.cpp opening_hours_text.cpp
  distribution_forms.cpp distribution_reader.cpp distribution_lists.cpp phase_chain.cpp
  distribution_text.cpp
  expression_words.cpp expression_reader.cpp expression_functions.cpp expression_names.cpp
  csv_records.cpp csv_numbers.cpp csv.cpp
  catalogue.cpp template_text.cpp messages.cpp nearest.cpp render.cpp render_json.cpp
  messages_terms_da.cpp messages_structure_da.cpp messages_values_da.cpp messages_tables_da.cpp
  messages_terms_en.cpp messages_structure_en.cpp messages_values_en.cpp messages_tables_en.cpp
  expression_state.cpp expression_cases.cpp by_municipality.cpp)
