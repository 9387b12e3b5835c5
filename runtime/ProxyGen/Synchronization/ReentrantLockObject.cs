using System.ComponentModel;
using ProxyGen.Annotations;

namespace ProxyGen.Synchronization;

/// <summary>
/// The manager's side of <see cref="SharedReentrantLock"/>. Here it is a lock as any other: that its holder enters again is between the
/// holder's own lease and its process.
/// </summary>
[Shared]
[BuiltInProxy("SharedReentrantLock")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReentrantLockObject : LockObject;
