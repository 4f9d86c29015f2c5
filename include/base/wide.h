/* base/wide.h - whole numbers of 128 bits, which all our compilers have and ISO C has not. */
#ifndef BASE_WIDE_H
#define BASE_WIDE_H

__extension__ typedef unsigned __int128 wide_uint128;

#endif
