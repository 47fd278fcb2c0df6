/// Which HDF5 type holds which C++ number. Little-endian in the file, as on this machine.
#pragma once

#include <bit>
#include <cstdint>

#include <hdf5.h>

#include "output/hdf5/handle.h"

namespace output::hdf5 {

static_assert(std::endian::native == std::endian::little, "file types double as memory types");

template <class T>
hid_t element();

// clang-format off
template <> inline hid_t element<std::uint8_t>() { return H5T_STD_U8LE; }
template <> inline hid_t element<std::uint16_t>() { return H5T_STD_U16LE; }
template <> inline hid_t element<std::uint32_t>() { return H5T_STD_U32LE; }
template <> inline hid_t element<std::uint64_t>() { return H5T_STD_U64LE; }
template <> inline hid_t element<std::int16_t>() { return H5T_STD_I16LE; }
template <> inline hid_t element<std::int32_t>() { return H5T_STD_I32LE; }
template <> inline hid_t element<float>() { return H5T_IEEE_F32LE; }
template <> inline hid_t element<double>() { return H5T_IEEE_F64LE; }
// clang-format on

/// Variable-length UTF-8: what netCDF calls a string. Fixed-length string variables crash readers.
inline Type text_element() {
  Type text(H5Tcopy(H5T_C_S1), "text type");
  check(H5Tset_size(text.id(), H5T_VARIABLE), "text of any length");
  check(H5Tset_cset(text.id(), H5T_CSET_UTF8), "UTF-8");
  return text;
}

}  // namespace output::hdf5
