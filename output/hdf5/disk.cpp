#include "output/hdf5/disk.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <memory>

#include "output/hdf5/image.h"

namespace output::hdf5 {
namespace {

/// What HDF5 knows of an open file. It begins with HDF5's own part, as HDF5 wants it.
struct OpenDisk {
  H5FD_t hdf5s;
  Disk* disk;
  haddr_t allocated;
};

OpenDisk& disk_of(H5FD_t* file) {
  return *reinterpret_cast<OpenDisk*>(file);  // NOLINT: how HDF5's drivers extend its part
}

const OpenDisk& disk_of(const H5FD_t* file) {
  return *reinterpret_cast<const OpenDisk*>(file);  // NOLINT
}

H5FD_t* open(const char*, unsigned flags, hid_t access, haddr_t) {
  auto* const* disk = static_cast<Disk* const*>(H5Pget_driver_info(access));
  if (disk == nullptr) return nullptr;
  if ((flags & H5F_ACC_TRUNC) != 0) (*disk)->resize(0);
  auto opened = std::make_unique<OpenDisk>(OpenDisk{{}, *disk, 0});
  return &opened.release()->hdf5s;
}

herr_t close(H5FD_t* file) {
  const std::unique_ptr<OpenDisk> closed(&disk_of(file));
  return 0;
}

/// As HDF5's own driver for files in memory, so that the same content lies at the same places.
herr_t tell_features(const H5FD_t*, unsigned long* features) {  // NOLINT(google-runtime-int)
  *features = H5FD_FEAT_AGGREGATE_METADATA | H5FD_FEAT_ACCUMULATE_METADATA | H5FD_FEAT_DATA_SIEVE |
              H5FD_FEAT_AGGREGATE_SMALLDATA;
  return 0;
}

haddr_t allocated(const H5FD_t* file, H5FD_mem_t) {
  return disk_of(file).allocated;
}

herr_t allocate(H5FD_t* file, H5FD_mem_t, haddr_t end) {
  disk_of(file).allocated = end;
  return 0;
}

haddr_t end(const H5FD_t* file, H5FD_mem_t) {
  return disk_of(file).disk->end();
}

// NOLINTBEGIN(readability-function-size): the parameters are HDF5's.
herr_t read(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t place, std::size_t size, void* into) {
  disk_of(file).disk->read(place, {static_cast<char*>(into), size});
  return 0;
}

herr_t write(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t place, std::size_t size, const void* bytes) {
  disk_of(file).disk->write(place, {static_cast<const char*>(bytes), size});
  return 0;
}
// NOLINTEND(readability-function-size)

herr_t end_at_allocated(H5FD_t* file, hid_t, hbool_t) {
  disk_of(file).disk->resize(disk_of(file).allocated);
  return 0;
}

H5FD_class_t driver_class() {
  constexpr std::array<H5FD_mem_t, H5FD_MEM_NTYPES> kinds = H5FD_FLMAP_DICHOTOMY;
  H5FD_class_t driver{};
  driver.name = "samspil disk";
  driver.maxaddr = std::numeric_limits<std::int64_t>::max();
  driver.fc_degree = H5F_CLOSE_WEAK;
  driver.fapl_size = sizeof(Disk*);  // NOLINT(bugprone-sizeof-expression): a pointer it is
  driver.open = open;
  driver.close = close;
  driver.query = tell_features;
  driver.get_eoa = allocated;
  driver.set_eoa = allocate;
  driver.get_eof = end;
  driver.read = read;
  driver.write = write;
  driver.truncate = end_at_allocated;
  std::copy(kinds.begin(), kinds.end(), driver.fl_map);
  return driver;
}

using Driver = Handle<H5FDunregister>;

/// HDF5 keeps the driver as long as something is open with it.
Properties access_to(Disk& disk) {
  const H5FD_class_t known = driver_class();
  const Driver driver(H5FDregister(&known), "driver");
  Properties access(H5Pcreate(H5P_FILE_ACCESS), "file access");
  Disk* const place = &disk;
  hdf5::check(H5Pset_driver(access.id(), driver.id(), &place), "our driver");
  read_from_1_8_on(access);
  return access;
}

constexpr const char* unused_name = "on a disk of ours";

}  // namespace

void Disk::read(std::uint64_t place, std::span<char> into) noexcept {
  std::size_t there = 0;
  try {
    const std::uint64_t before_end = place < end_ ? end_ - place : 0;
    there = file_.read_at(place, into.first(std::min<std::uint64_t>(before_end, into.size())));
  } catch (const std::system_error& fault) {
    if (!fault_) fault_ = fault;
  }
  std::fill(into.begin() + static_cast<std::ptrdiff_t>(there), into.end(), '\0');
  for (const Piece& piece : kept_) {
    const std::uint64_t first = std::max(place, piece.place);
    const std::uint64_t last = std::min(place + into.size(), piece.place + piece.bytes.size());
    if (first >= last) continue;
    std::memcpy(into.data() + (first - place), piece.bytes.data() + (first - piece.place),
                last - first);
  }
}

void Disk::write(std::uint64_t place, std::string_view bytes) noexcept {
  end_ = std::max(end_, place + bytes.size());
  if (fault_ || is_finished_) return keep(place, bytes);
  try {
    file_.write_at(place, bytes);
  } catch (const std::system_error& fault) {
    fault_ = fault;
    keep(place, bytes);
  }
}

void Disk::resize(std::uint64_t end) noexcept {
  end_ = end;
  if (fault_ || is_finished_) return;
  try {
    file_.resize(end);
  } catch (const std::system_error& fault) {
    fault_ = fault;
  }
}

void Disk::keep(std::uint64_t place, std::string_view bytes) noexcept {
  kept_.push_back({place, std::string(bytes)});
}

void Disk::check() const {
  if (fault_) throw std::system_error(*fault_);
}

File new_file_on(Disk& disk) {
  const Properties access = access_to(disk);
  return new_file(unused_name, access);
}

void complete(const File& file, Disk& disk) {
  hdf5::check(H5Fflush(file.id(), H5F_SCOPE_GLOBAL), "complete the file");
  disk.finish();
  disk.check();
}

File open_on(Disk& disk) {
  const Properties access = access_to(disk);
  return File(H5Fopen(unused_name, H5F_ACC_RDONLY, access.id()), "open");
}

}  // namespace output::hdf5
