#include <chrono>
#include <functional>
#include <ostream>
#include <thread>

#include <gtest/gtest.h>

#include "output/durable_file.h"
#include "output/result_file.h"
#include "tests/output/sample_results.h"
#include "tests/output/temporary_folder.h"

namespace {

using output::digest;
using output::Results;
using output::write_results;
using tests::sample_results;

std::string digest_of(const Results& results) {
  const tests::TemporaryFolder folder;
  write_results(results, folder / "r.h5");
  return digest(folder / "r.h5");
}

TEST(Sha256, IsThatOfFips180) {  // FIPS 180-2, appendix B.1
  EXPECT_EQ(output::sha256("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Digest, AndEveryByteAreTheSameASecondLater) {
  const tests::TemporaryFolder folder;
  write_results(sample_results(3), folder / "now.h5");
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));  // HDF5's time stamps count seconds
  write_results(sample_results(3), folder / "later.h5");
  EXPECT_EQ(output::read_bytes(folder / "now.h5"), output::read_bytes(folder / "later.h5"));
  EXPECT_EQ(digest(folder / "now.h5"), digest(folder / "later.h5"));
}

TEST(Digest, IgnoresHowTheRunWasMade) {
  Results elsewhere = sample_results(2);
  elsewhere.provenance.host = "another-pc";
  elsewhere.provenance.threads = 64;
  elsewhere.provenance.wall_seconds = 1;
  elsewhere.provenance.inputs.clear();
  EXPECT_EQ(digest_of(elsewhere), digest_of(sample_results(2)));
}

struct Change {
  const char* name;
  std::function<void(Results&)> apply;

  friend std::ostream& operator<<(std::ostream& out, const Change& change) {
    return out << change.name;
  }
};

class DigestOfChanged : public testing::TestWithParam<Change> {};

TEST_P(DigestOfChanged, Differs) {
  Results changed = sample_results(2);
  GetParam().apply(changed);
  EXPECT_NE(digest_of(changed), digest_of(sample_results(2)));
}

INSTANTIATE_TEST_SUITE_P(
    , DigestOfChanged,
    testing::Values(Change{"Count",
                           [](Results& r) {
                             ++std::get<std::vector<std::uint32_t>>(r.replications[1].values[0])[2];
                           }},
                    Change{"Mean",
                           [](Results& r) {
                             std::get<std::vector<float>>(r.replications[0].values[1])[0] += 0.001F;
                           }},
                    Change{"ValueToNone",
                           [](Results& r) {
                             auto& means =
                                 std::get<std::vector<float>>(r.replications[0].values[1]);
                             means[0] = means[5];
                           }},
                    Change{"Peak",
                           [](Results& r) {
                             ++std::get<std::vector<std::uint16_t>>(r.replications[1].values[3])[0];
                           }},
                    Change{"ExactNumber",
                           [](Results& r) {
                             std::get<std::vector<double>>(r.replications[1].values[4])[0] += 1e-15;
                           }},
                    Change{"Events",
                           [](Results& r) {
                             ++r.replications[0].events;
                           }},
                    Change{"ReplicationNumber",
                           [](Results& r) {
                             r.replications[1].replication = 3;
                           }},
                    Change{"OneReplicationMore",
                           [](Results& r) {
                             r.replications.push_back(tests::sample_replication(3));
                           }},
                    Change{"TextLabel",
                           [](Results& r) {
                             std::get<std::vector<std::string>>(r.schema.dimensions[0].labels)[1] =
                                 "klinik";
                           }},
                    Change{"NumberLabel",
                           [](Results& r) {
                             std::get<std::vector<double>>(r.schema.dimensions[2].labels)[1] = 30;
                           }},
                    Change{"Bound",
                           [](Results& r) {
                             r.schema.dimensions[2].bounds[0].second = 30;
                           }},
                    Change{"DimensionAttribute",
                           [](Results& r) {
                             r.schema.dimensions[0].attributes[0].second = "services";
                           }},
                    Change{"Units",
                           [](Results& r) {
                             r.schema.variables[2].units = "hour";
                           }},
                    Change{"VariableAttribute",
                           [](Results& r) {
                             r.schema.variables[2].attributes[0].second = "period: median";
                           }},
                    Change{"FixedNumber",
                           [](Results& r) {
                             r.schema.variables[9].fixed_values[0] = 29;
                           }},
                    Change{"FixedText",
                           [](Results& r) {
                             r.schema.variables[0].fixed_text[0] = "hold";
                           }},
                    Change{"KeyFigureLabel",
                           [](Results& r) {
                             r.schema.key_figures[0].label_da = "Vent";
                           }},
                    Change{"Seed",
                           [](Results& r) {
                             r.header.seed = 2;
                           }},
                    Change{"Title",
                           [](Results& r) {
                             r.header.title_da = "Noget andet";
                           }},
                    Change{"Notice",
                           [](Results& r) {
                             r.header.notice_en = "";
                           }},
                    Change{"ProgramVersion",
                           [](Results& r) {
                             r.provenance.program_version = "0.2.0";
                           }}),
    [](const auto& change) { return std::string(change.param.name); });

}  // namespace
