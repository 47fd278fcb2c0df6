/// HDF5's handles, closed exactly once, and its error codes, turned into exceptions.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include <hdf5.h>

namespace output::hdf5 {

/// HDF5 said no. While writing, a bug; while reading, a damaged file.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// `what`, and the innermost message on HDF5's error stack.
[[noreturn]] void fail(const std::string& what);

template <class Code>
Code check(Code code, const char* what) {
  if (code < 0) fail(what);
  return code;
}

template <herr_t (*close)(hid_t)>
class Handle {
 public:
  Handle(hid_t id, const std::string& what) : id_(id) {
    if (id < 0) fail(what);
  }
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, -1)) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  Handle& operator=(Handle&&) = delete;
  ~Handle() {
    if (id_ >= 0) close(id_);
  }

  hid_t id() const { return id_; }

 private:
  hid_t id_;
};

using File = Handle<H5Fclose>;
using Group = Handle<H5Gclose>;
using Dataset = Handle<H5Dclose>;
using Attribute = Handle<H5Aclose>;
using Space = Handle<H5Sclose>;
using Type = Handle<H5Tclose>;
using Properties = Handle<H5Pclose>;
using Object = Handle<H5Oclose>;

/// While it lives, HDF5 prints nothing to stderr (in this thread): we say it better.
class QuietErrors {
 public:
  QuietErrors();
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;
  ~QuietErrors();

 private:
  H5E_auto2_t function_ = nullptr;
  void* data_ = nullptr;
};

}  // namespace output::hdf5
