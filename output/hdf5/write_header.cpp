#include <fmt/format.h>

#include "output/hdf5/attribute.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/writer.h"
#include "output/result_file.h"

namespace output::hdf5 {
namespace {

const std::string& first_given(const std::string& one, const std::string& other) {
  return one.empty() ? other : one;
}

std::string source(const Provenance& made_by) {
  return fmt::format("samspil {} (git {}{})", made_by.program_version, made_by.git_hash,
                     made_by.git_dirty ? ", changed" : "");
}

}  // namespace

void write_header(hid_t root, const Results& results) {
  const RunHeader& header = results.header;
  put_text(root, "Conventions", "CF-1.10, ACDD-1.3");
  put_text(root, "title", first_given(header.title_en, header.title_da));
  put_text(root, "summary", first_given(header.summary_en, header.summary_da));
  put_text(root, "data_notice", first_given(header.notice_en, header.notice_da));
  put_text(root, "source", source(results.provenance));
  put_text(root, "schema_name", layout::schema_name);
  put_text(root, "schema_version", fmt::format("{}.{}", schema_major, schema_minor));
  put_number(root, "seed", header.seed);
  put_number(root, "warm_up_days", header.warm_up_days);
  for (const layout::HeaderText& one : layout::header_texts) {
    put_text(root, one.attribute, header.*one.text);
  }
}

}  // namespace output::hdf5
