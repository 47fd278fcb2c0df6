#include <fstream>
#include <functional>

#include <gtest/gtest.h>

#include "output/durable_file.h"
#include "output/hdf5/attribute.h"
#include "output/result_file.h"
#include "output/seal.h"
#include "tests/output/sample_results.h"
#include "tests/output/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using output::read_results;
using output::ResultFileError;

void save(const fs::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// What reading says of the file, or "read".
std::string complaint(const fs::path& path) {
  try {
    read_results(path);
    return "read";
  } catch (const ResultFileError& error) {
    const std::string said = error.what();
    const std::string named = path.string() + ": ";
    return said.starts_with(named) ? said.substr(named.size()) : "a file without a name: " + said;
  }
}

class RefusedFile : public testing::Test {
 protected:
  RefusedFile() {
    output::write_results(tests::sample_results(2), path_);
    bytes_ = output::read_bytes(path_);
  }

  /// As another program would change it: HDF5 drops our seal and keeps the file readable.
  void edit(const std::function<void(hid_t root)>& change) const {
    save(path_, output::unsealed(bytes_));
    const output::hdf5::File file(H5Fopen(path_.c_str(), H5F_ACC_RDWR, H5P_DEFAULT), "open");
    change(file.id());
  }

  tests::TemporaryFolder folder_;
  fs::path path_ = folder_ / "r.h5";
  std::string bytes_;
};

TEST_F(RefusedFile, IsOfANewerVersion) {
  edit([](hid_t root) {
    H5Adelete(root, "schema_version");
    output::hdf5::put_text(root, "schema_version", "2.0");
  });
  EXPECT_EQ(complaint(path_),
            "this file was written by a newer version: schema 2.0; this program reads 1.x");
}

TEST_F(RefusedFile, IsNoResult) {
  edit([](hid_t root) { H5Adelete(root, "schema_name"); });
  EXPECT_EQ(complaint(path_), "this is not a result file of samspil");
  save(path_, "samspil: 1\n");
  EXPECT_EQ(complaint(path_), "this is not a result file of samspil");
  save(path_, "");
  EXPECT_EQ(complaint(path_), "this is not a result file of samspil");
}

TEST_F(RefusedFile, HasANumberThatSomebodyChanged) {
  edit([](hid_t root) {
    const output::hdf5::Dataset beds(H5Dopen2(root, "beds_available", H5P_DEFAULT), "open");
    const std::vector<std::uint16_t> more = {99, 12};
    H5Dwrite(beds.id(), H5T_NATIVE_UINT16, H5S_ALL, H5S_ALL, H5P_DEFAULT, more.data());
  });
  EXPECT_EQ(complaint(path_),
            "this file was damaged or changed after it was written: its content does not fit its "
            "digest");
}

TEST_F(RefusedFile, IsCutOffAtAnyLength) {
  for (std::size_t size = 0; size < output::unsealed(bytes_).size(); size += 997) {
    save(path_, std::string_view(bytes_).substr(0, size));
    EXPECT_THROW(read_results(path_), ResultFileError) << size << " bytes";
    EXPECT_THROW(output::digest(path_), ResultFileError) << size << " bytes";
  }
}

TEST_F(RefusedFile, HasOneWrongByteAnywhere) {
  for (std::size_t at = 0; at < bytes_.size(); at += 397) {
    std::string damaged = bytes_;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    save(path_, damaged);
    EXPECT_THROW(read_results(path_), ResultFileError) << "byte " << at;
  }
}

TEST_F(RefusedFile, HasAWrongByteInItsLastLine) {
  for (std::size_t at = output::unsealed(bytes_).size(); at < bytes_.size(); ++at) {
    std::string damaged = bytes_;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    save(path_, damaged);
    EXPECT_THROW(read_results(path_), ResultFileError) << "byte " << at;
  }
}

TEST_F(RefusedFile, EndsInZerosAfterAPowerCut) {
  for (std::size_t lost = 1; lost < bytes_.size(); lost *= 2) {
    save(path_, bytes_.substr(0, bytes_.size() - lost) + std::string(lost, '\0'));
    EXPECT_THROW(read_results(path_), ResultFileError) << lost << " bytes";
  }
}

TEST_F(RefusedFile, IsMissingOrAFolder) {
  EXPECT_THROW(read_results(folder_ / "nowhere.h5"), std::system_error);
  EXPECT_THROW(read_results(folder_.path()), std::system_error);
}

TEST_F(RefusedFile, IsNotOneThatAToolHasCopiedWithoutOurLastLine) {
  save(path_, output::unsealed(bytes_));
  EXPECT_EQ(complaint(path_), "read");
}

TEST_F(RefusedFile, SaysNothingOnStderr) {
  testing::internal::CaptureStderr();
  save(path_, output::unsealed(bytes_).substr(0, 5000));
  EXPECT_TRUE(
      complaint(path_).starts_with("this file was damaged or changed after it was written: "));
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

}  // namespace
