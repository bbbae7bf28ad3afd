using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FinewsSiteGen.Model;

/// <summary>Hashes of bytes, for telling whether they changed.</summary>
public static class Fingerprint
{
    /// <summary>The first 128 bits of SHA-256: content is hostile, so a collision must not be constructible.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{byte})"/>
    public static UInt128 Of(Stream stream)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(stream, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
