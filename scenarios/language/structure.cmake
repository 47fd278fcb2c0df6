# The form of a scenario: files, tree, overlays, sections, checks, schema.
target_sources(scenarios PRIVATE
  ../load.cpp
  source_text.cpp node.cpp tree_builder.cpp yaml_tree.cpp
  input_files.cpp counted_units.cpp cell_units.cpp tables.cpp parts_of_country.cpp part_changes.cpp overlay.cpp layers.cpp overrides.cpp
  long_form.cpp substitute.cpp whole_shares.cpp defaults.cpp
  keys.cpp key_table.cpp fields.cpp scalars.cpp known.cpp reading.cpp observations.cpp
  read_clock.cpp read_population.cpp read_members.cpp read_services.cpp read_arrivals.cpp
  read_rate_profile.cpp read_factors.cpp read_bookings.cpp read_trace.cpp read_rates.cpp
  read_groups.cpp read_hazard.cpp read_choice.cpp read_moves.cpp read_step.cpp read_pathways.cpp read_queue.cpp
  read_joining.cpp read_distances.cpp repeat_on_a_grid.cpp
  read_capacity.cpp read_service_rules.cpp read_sharing.cpp read_key_figures.cpp check_key_figure.cpp
  figure_label.cpp default_key_figures.cpp figures_without_value.cpp member_names.cpp members_outside.cpp
  read_elapsed.cpp start_step.cpp start_room.cpp read_start_home.cpp read_start_state.cpp
  read_attributes.cpp read_formula.cpp read_length.cpp read_interruptions.cpp read_fork.cpp check_tracks.cpp messages_tracks_da.cpp messages_tracks_en.cpp expand_pathways.cpp
  read_routing.cpp check_routes.cpp messages_rules_da.cpp messages_rules_en.cpp
  read_description.cpp circles.cpp short_circles.cpp pathway_graph.cpp check_pathways.cpp
  expression_bounds.cpp expected_length.cpp instant_circles.cpp
  competing_risks.cpp expected_arrivals.cpp traffic.cpp service_load.cpp certain_flows.cpp check_load.cpp
  origins.cpp resolved_json.cpp json_schema.cpp reference.cpp
  messages_meaning_da.cpp messages_meaning_en.cpp
  figure_formula.cpp read_observe.cpp messages_observe_da.cpp messages_observe_en.cpp
  messages_arrivals_da.cpp messages_arrivals_en.cpp messages_overlays_da.cpp
  messages_overlays_en.cpp messages_queues_da.cpp messages_queues_en.cpp
  messages_start_state_da.cpp messages_start_state_en.cpp
  unused_services.cpp endless_ways.cpp short_warm_up.cpp text_edits.cpp lift_drafts.cpp migrate.cpp
  file_head.cpp read_staffing.cpp check_staff.cpp messages_staff_da.cpp messages_staff_en.cpp
  formulas_in.cpp missing_attributes.cpp check_leaving.cpp read_course.cpp
  by_member.cpp start_laws.cpp figure_scope.cpp figure_residence.cpp figure_inhabitants.cpp figure_target.cpp read_targets.cpp change_value.cpp remove_value.cpp
  versions_of_files.cpp members_of_parameters.cpp faults_of_parameters.cpp not_with.cpp
  open_ways.cpp unreachable_figures.cpp
  messages_plans_da.cpp messages_plans_en.cpp)
